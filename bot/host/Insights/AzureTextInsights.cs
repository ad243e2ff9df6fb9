using Azure;
using KratomBot.Knowledge;
using KratomBot.Knowledge.Insights;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace KratomBot.Host.Insights;

/// <summary>
/// What this program finds by itself, and what the language service adds to it within 300 milliseconds. Personal data that is found here
/// is blanked out before the text leaves. A service that is late, broken or mistaken changes nothing that was found here.
/// </summary>
internal sealed class AzureTextInsights(LanguageClient client, InsightsMetrics metrics, TimeProvider time) : ITextInsights
{
    /// <summary>For how long a message may wait for the service, in all.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(300);

    // The mood of a plain complaint is negative too; only a very negative one counts, and alone it only softens the tone.
    private const double VeryNegative = 0.85;
    private const double DistressOfVeryNegative = 0.5;

    private readonly LocalTextInsights _own = new();

    /// <inheritdoc/>
    public bool SendsText => true;

    /// <inheritdoc/>
    public async ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default)
    {
        var own = await _own.AnalyzeAsync(text, cancellationToken);
        if (string.IsNullOrWhiteSpace(text)) return own;
        try
        {
            using var late = new CancellationTokenSource(Budget, time);
            using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
            // Waiting apart from the call: a credential may be slow to hear that it is no longer wanted.
            var all = await AskAsync(own, PersonalData.Blank(text, own.PersonalData), giveUp.Token).WaitAsync(giveUp.Token);
            metrics.Answered();
            return all;
        }
#pragma warning disable CA1031 // Whatever is wrong with the service, the person is answered.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            metrics.Failed(Reason(failure));
            return own;
        }
    }

    private async Task<TextInsights> AskAsync(TextInsights own, string blanked, CancellationToken cancellationToken)
    {
        var pieces = DocumentSplitter.Split(blanked);
        var language = client.LanguageAsync(pieces[0], cancellationToken);
        var negative = client.NegativeAsync(pieces, own.Language, cancellationToken);
        var personalData = client.PersonalDataAsync(pieces, own.Language, cancellationToken);
        await Task.WhenAll(language, negative, personalData);
        return own with
        {
            Language = await language ?? own.Language,
            Distress = Raised(own.Distress, await negative),
            PersonalData = PersonalData.Join(own.PersonalData, (await personalData).Select(Place).OfType<PersonalDataSpan>()),
        };
    }

    private static double Raised(double own, double negative) => negative < VeryNegative ? own : 1 - (1 - own) * (1 - DistressOfVeryNegative);

    private static PersonalDataSpan? Place(PiiEntityPlace found) => PersonalDataKinds.Of(found.Category) is { } kind
        ? new PersonalDataSpan(kind, new TextSpan(found.Start, found.Length))
        : null;

    private static string Reason(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutRejectedException => "late",
        BrokenCircuitException => "broken",
        RequestFailedException { Status: > 0 and var status } => $"status {status}",
        _ => failure.GetType().Name,
    };
}
