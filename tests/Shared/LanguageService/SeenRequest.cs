using System.Text.Json.Nodes;

namespace KratomBot.Testing.LanguageService;

/// <summary>A request as it reached the server.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Query">The query with its question mark.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body; null where there was none.</param>
internal sealed record SeenRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    /// <summary>The kind of a call, such as <c>SentimentAnalysis</c>.</summary>
    public string? Kind => (string?)Body?["kind"];

    /// <summary>The documents that were sent.</summary>
    public JsonArray Documents => Body?["analysisInput"]?["documents"] as JsonArray ?? [];

    /// <summary>The parameters of a call, or of a job's task.</summary>
    public JsonNode? Parameters => Body?["parameters"] ?? Body?["tasks"]?[0]?["parameters"];
}
