namespace Azure.AI.TextAnalytics;

/// <summary>The pages of a job's results: the first came with its state, further ones are asked for as they are read.</summary>
internal sealed class JobPages(LanguageService service, JobId id, JobState first, Response response, CancellationToken cancellationToken)
    : AsyncPageable<AnalyzeHealthcareEntitiesResultCollection>(cancellationToken)
{
    public override async IAsyncEnumerable<Page<AnalyzeHealthcareEntitiesResultCollection>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        for (var (page, raw) = await BeginAsync(continuationToken, async: true).ConfigureAwait(false); ;)
        {
            yield return PageOf(page, raw);
            if (page.Next is null) yield break;
            (page, raw) = await ReadAsync(page.Next, async: true).ConfigureAwait(false);
        }
    }

    /// <summary>The same pages, asked for on the thread that reads them.</summary>
    public Pageable<AnalyzeHealthcareEntitiesResultCollection> Blocking() => new BlockingPages(this);

    private ValueTask<(JobState Page, Response Raw)> BeginAsync(string link, bool async) => link is null ? new((first, response)) : ReadAsync(new Uri(link), async);

    private async ValueTask<(JobState Page, Response Raw)> ReadAsync(Uri link, bool async)
    {
        var raw = await service.PageAsync(link, async, CancellationToken).ConfigureAwait(false);
        return (JobState.Read(raw, id), raw);
    }

    private static Page<AnalyzeHealthcareEntitiesResultCollection> PageOf(JobState page, Response raw) =>
        Page<AnalyzeHealthcareEntitiesResultCollection>.FromValues(page.Results is null ? [] : [page.Results], page.Next?.AbsoluteUri, raw);

    private sealed class BlockingPages(JobPages pages) : Pageable<AnalyzeHealthcareEntitiesResultCollection>
    {
        public override IEnumerable<Page<AnalyzeHealthcareEntitiesResultCollection>> AsPages(string continuationToken = null, int? pageSizeHint = null)
        {
            for (var (page, raw) = pages.BeginAsync(continuationToken, async: false).Result(); ;)
            {
                yield return PageOf(page, raw);
                if (page.Next is null) yield break;
                (page, raw) = pages.ReadAsync(page.Next, async: false).Result();
            }
        }
    }
}
