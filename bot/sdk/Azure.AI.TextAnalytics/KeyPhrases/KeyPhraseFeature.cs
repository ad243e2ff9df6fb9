namespace Azure.AI.TextAnalytics;

/// <summary>Key phrases on the wire.</summary>
internal static class KeyPhraseFeature
{
    public static readonly Feature<ExtractKeyPhrasesResult, ExtractKeyPhrasesResultCollection> It = new(
        "KeyPhraseExtraction",
        (id, statistics, json) => new ExtractKeyPhrasesResult(
            id, statistics, new KeyPhraseCollection([.. json.Items("keyPhrases").Select(phrase => phrase.GetString())], ResponseBody.Warnings(json))),
        (id, error) => new ExtractKeyPhrasesResult(id, error),
        (results, statistics, version) => new ExtractKeyPhrasesResultCollection(results, statistics, version));
}
