using System.Globalization;
using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Sentiment on the wire.</summary>
internal static class SentimentFeature
{
    public static readonly Feature<AnalyzeSentimentResult, AnalyzeSentimentResultCollection> It = new(
        "SentimentAnalysis",
        (id, statistics, json) => new AnalyzeSentimentResult(id, statistics, Document(json)),
        (id, error) => new AnalyzeSentimentResult(id, error),
        (results, statistics, version) => new AnalyzeSentimentResultCollection(results, statistics, version));

    private static DocumentSentiment Document(JsonElement json)
    {
        var sentences = json.Items("sentences").ToList();
        return new DocumentSentiment(Mood(json), Scores(json), [.. sentences.Select(sentence => Sentence(sentence, sentences))], ResponseBody.Warnings(json));
    }

    private static SentenceSentiment Sentence(JsonElement json, List<JsonElement> all) => new(
        Mood(json), json.Text("text"), Scores(json), json.Number("offset"), json.Number("length"), [.. json.Items("targets").Select(target => Opinion(target, all))]);

    private static SentenceOpinion Opinion(JsonElement json, List<JsonElement> sentences) => new(
        new TargetSentiment(Mood(json), json.Text("text"), Scores(json), json.Number("offset"), json.Number("length")),
        [.. json.Items("relations").Where(relation => relation.Text("relationType") == "assessment").Select(relation => Assessment(relation.Text("ref"), sentences))]);

    /// <summary>An assessment by its address in the answer, <c>…/sentences/0/assessments/1</c>.</summary>
    private static AssessmentSentiment Assessment(string address, List<JsonElement> sentences)
    {
        var parts = address.Split('/');
        var json = sentences[Index(parts[^3])].GetProperty("assessments")[Index(parts[^1])];
        return new AssessmentSentiment(
            Mood(json), json.Text("text"), Scores(json), json.Number("offset"), json.Number("length"), json.TryGetProperty("isNegated", out var negated) && negated.GetBoolean());
    }

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static TextSentiment Mood(JsonElement json) => Enum.Parse<TextSentiment>(json.Text("sentiment"), ignoreCase: true);

    private static SentimentConfidenceScores Scores(JsonElement json)
    {
        var scores = json.GetProperty("confidenceScores");
        return new SentimentConfidenceScores(scores.Score("positive"), scores.Score("neutral"), scores.Score("negative"));
    }
}
