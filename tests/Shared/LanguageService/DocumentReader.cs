using System.Globalization;
using System.Text.Json.Nodes;

namespace KratomBot.Testing.LanguageService;

/// <summary>Calls that are answered at once: limits as documented, findings by a handful of words.</summary>
internal static class DocumentReader
{
    private const int MostTextElements = 5120;

    private static readonly Dictionary<string, int> MostDocuments = new()
    {
        ["SentimentAnalysis"] = 10, ["KeyPhraseExtraction"] = 10, ["PiiEntityRecognition"] = 5, ["LanguageDetection"] = 1000,
    };

    private static readonly string[] Languages = ["en", "es", "de", "fr", "pt-PT", "pt-BR", "pt"];

    public static ServiceAnswer Answer(SeenRequest request)
    {
        if (request.Kind is not { } kind || !MostDocuments.TryGetValue(kind, out var most))
            return Bad("InvalidParameterValue", "The kind is not known.");
        if (request.Documents.Count == 0) return Bad("MissingInputDocuments", "There are no documents.");
        if (request.Documents.Count > most) return Bad("InvalidDocumentBatch", $"Batch request contains too many records. Max {most} records are permitted.");
        return new ServiceAnswer(200, new JsonObject { ["kind"] = $"{kind}Results", ["results"] = Results(request, (document, wholes) => Found(kind, document, wholes)) });
    }

    /// <summary>Results and errors of all documents. The service may answer in any order: here backwards.</summary>
    public static JsonObject Results(SeenRequest request, Func<JsonNode, bool, JsonObject> find)
    {
        JsonArray documents = [], errors = [];
        var hasStatistics = request.Query.Contains("showStats=true", StringComparison.Ordinal);
        var byTextElements = (string?)request.Parameters?["stringIndexType"] != "Utf16CodeUnit";
        foreach (var document in request.Documents.Reverse())
        {
            if (Error(document!) is { } error)
            {
                errors.Add(new JsonObject { ["id"] = (string?)document!["id"], ["error"] = ServiceAnswer.ErrorBody("InvalidArgument", "Invalid document in request.", error) });
                continue;
            }

            var found = find(document!, byTextElements);
            found["id"] = (string?)document!["id"];
            found["warnings"] = new JsonArray();
            if (hasStatistics) found["statistics"] = new JsonObject { ["charactersCount"] = TextElements(document), ["transactionsCount"] = 1 };
            documents.Add(found);
        }

        var results = new JsonObject { ["documents"] = documents, ["errors"] = errors, ["modelVersion"] = "2022-10-01" };
        if (hasStatistics)
        {
            results["statistics"] = new JsonObject
            {
                ["documentsCount"] = request.Documents.Count, ["validDocumentsCount"] = documents.Count, ["erroneousDocumentsCount"] = errors.Count, ["transactionsCount"] = documents.Count,
            };
        }

        return results;
    }

    private static (string Code, string Message)? Error(JsonNode document)
    {
        if (string.IsNullOrWhiteSpace(Text(document))) return ("InvalidDocument", "Document text is empty.");
        if (TextElements(document) > MostTextElements) return ("InvalidDocument", $"A document within the request was too large to be processed. Limit document size to: {MostTextElements} text elements.");
        return document["language"] is { } language && !Languages.Contains((string?)language) ? ("UnsupportedLanguageCode", "The language code is not supported.") : null;
    }

    private static JsonObject Found(string kind, JsonNode document, bool wholes) => kind switch
    {
        "SentimentAnalysis" => Findings.Sentiment(Text(document), wholes),
        "KeyPhraseExtraction" => Findings.KeyPhrases(Text(document)),
        "PiiEntityRecognition" => Findings.Pii(Text(document), wholes),
        _ => Findings.Language(Text(document)),
    };

    private static ServiceAnswer Bad(string code, string message) => ServiceAnswer.Error(400, "InvalidRequest", "Invalid Request.", (code, message));

    private static string Text(JsonNode document) => (string?)document["text"] ?? "";

    private static int TextElements(JsonNode document) => new StringInfo(Text(document)).LengthInTextElements;
}
