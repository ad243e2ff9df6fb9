using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Reads the bodies of answers.</summary>
internal static class ResponseBody
{
    /// <summary>The results of an answer, in the order of the request.</summary>
    public static TCollection Read<TResult, TCollection>(Feature<TResult, TCollection> feature, Response response, IReadOnlyList<WireDocument> documents)
        where TResult : TextAnalyticsResult
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return ReadResults(feature, json.RootElement.GetProperty("results"), documents.Select(document => document.Id));
    }

    /// <summary>The results of one task, in the order of the ids.</summary>
    public static TCollection ReadResults<TResult, TCollection>(Feature<TResult, TCollection> feature, JsonElement results, IEnumerable<string> order)
        where TResult : TextAnalyticsResult
    {
        var found = new Dictionary<string, TResult>();
        foreach (var document in results.Items("documents"))
        {
            var id = document.Text("id");
            found[id] = feature.Read(id, Statistics(document), document);
        }

        foreach (var failure in results.Items("errors"))
        {
            var id = failure.Text("id");
            found[id] = feature.Fail(id, ErrorParser.Innermost(failure.GetProperty("error")));
        }

        return feature.Collect([.. order.Where(found.ContainsKey).Select(id => found[id])], BatchStatistics(results), results.Text("modelVersion"));
    }

    /// <summary>What the service remarks about a document.</summary>
    public static List<TextAnalyticsWarning> Warnings(JsonElement document) =>
        [.. document.Items("warnings").Select(warning => new TextAnalyticsWarning(warning.Text("code"), warning.Text("message")))];

    private static TextDocumentStatistics Statistics(JsonElement document) => document.TryGetProperty("statistics", out var some)
        ? new TextDocumentStatistics(some.GetProperty("charactersCount").GetInt32(), some.GetProperty("transactionsCount").GetInt32())
        : default;

    private static TextDocumentBatchStatistics BatchStatistics(JsonElement results) => results.TryGetProperty("statistics", out var some)
        ? new TextDocumentBatchStatistics(
            some.GetProperty("documentsCount").GetInt32(),
            some.GetProperty("validDocumentsCount").GetInt32(),
            some.GetProperty("erroneousDocumentsCount").GetInt32(),
            some.GetProperty("transactionsCount").GetInt64())
        : null;
}
