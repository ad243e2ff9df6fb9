using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Personal data on the wire.</summary>
internal static class PiiFeature
{
    public static readonly Feature<RecognizePiiEntitiesResult, RecognizePiiEntitiesResultCollection> It = new(
        "PiiEntityRecognition",
        (id, statistics, json) => new RecognizePiiEntitiesResult(
            id, statistics, new PiiEntityCollection([.. json.Items("entities").Select(Entity)], json.Text("redactedText"), ResponseBody.Warnings(json))),
        (id, error) => new RecognizePiiEntitiesResult(id, error),
        (results, statistics, version) => new RecognizePiiEntitiesResultCollection(results, statistics, version));

    private static PiiEntity Entity(JsonElement json) => new(
        json.Text("text"), json.Text("category"), json.Text("subcategory"), json.Score("confidenceScore"), json.Number("offset"), json.Number("length"));
}
