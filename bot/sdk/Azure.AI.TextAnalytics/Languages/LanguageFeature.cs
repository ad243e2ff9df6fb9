using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>The detection of languages on the wire.</summary>
internal static class LanguageFeature
{
    public static readonly Feature<DetectLanguageResult, DetectLanguageResultCollection> It = new(
        "LanguageDetection",
        (id, statistics, json) => new DetectLanguageResult(id, statistics, Language(json)),
        (id, error) => new DetectLanguageResult(id, error),
        (results, statistics, version) => new DetectLanguageResultCollection(results, statistics, version));

    private static DetectedLanguage Language(JsonElement json)
    {
        var language = json.GetProperty("detectedLanguage");
        return new DetectedLanguage(language.Text("name"), language.Text("iso6391Name"), language.Score("confidenceScore"), ResponseBody.Warnings(json));
    }
}
