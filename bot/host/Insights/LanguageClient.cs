using System.Globalization;
using Azure.AI.TextAnalytics;

namespace KratomBot.Host.Insights;

/// <summary>What the bot asks the service: the language of a text, its mood, and personal data in it. No more documents in a call than the service takes.</summary>
internal sealed class LanguageClient(TextAnalyticsClient client)
{
    /// <remarks>https://learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits</remarks>
    private const int MostForMood = 10;
    private const int MostForPersonalData = 5;

    /// <summary>The two-letter code of the language; null where the service cannot tell.</summary>
    public async Task<string?> LanguageAsync(TextPiece beginning, CancellationToken cancellationToken)
    {
        var options = new TextAnalyticsRequestOptions { DisableServiceLogs = true };
        var results = await client.DetectLanguageBatchAsync([new DetectLanguageInput("0", beginning.Text) { CountryHint = DetectLanguageInput.None }], options, cancellationToken);
        return results.Value is [{ HasError: false, PrimaryLanguage.Iso6391Name: [_, _, ..] code }] && char.IsAsciiLetter(code[0]) ? code.Split('-')[0].ToLowerInvariant() : null;
    }

    /// <summary>How negative the most negative part is, from 0 to 1.</summary>
    public async Task<double> NegativeAsync(IReadOnlyList<TextPiece> pieces, string? language, CancellationToken cancellationToken)
    {
        var negative = 0.0;
        foreach (var some in pieces.Chunk(MostForMood))
        {
            var results = await client.AnalyzeSentimentBatchAsync(Documents(some, language), new AnalyzeSentimentOptions { DisableServiceLogs = true }, cancellationToken);
            negative = results.Value.Where(result => !result.HasError).Select(result => result.DocumentSentiment.ConfidenceScores.Negative).Append(negative).Max();
        }

        return negative;
    }

    /// <summary>Personal data with its place in the whole text.</summary>
    public async Task<IReadOnlyList<PiiEntityPlace>> PersonalDataAsync(IReadOnlyList<TextPiece> pieces, string? language, CancellationToken cancellationToken)
    {
        var found = new List<PiiEntityPlace>();
        foreach (var some in pieces.Chunk(MostForPersonalData))
        {
            var results = await client.RecognizePiiEntitiesBatchAsync(Documents(some, language), new RecognizePiiEntitiesOptions { DisableServiceLogs = true }, cancellationToken);
            foreach (var result in results.Value.Where(result => !result.HasError))
            {
                var start = some[int.Parse(result.Id, CultureInfo.InvariantCulture)].Start;
                found.AddRange(result.Entities.Select(entity => new PiiEntityPlace(entity.Category, start + entity.Offset, entity.Length)));
            }
        }

        return found;
    }

    private static TextDocumentInput[] Documents(TextPiece[] pieces, string? language) =>
        [.. pieces.Select((piece, index) => new TextDocumentInput(index.ToString(CultureInfo.InvariantCulture), piece.Text) { Language = language })];
}

/// <summary>A piece of personal data in the whole text.</summary>
/// <param name="Category">Its kind.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct PiiEntityPlace(PiiEntityCategory Category, int Start, int Length);
