using System.Text.Json.Nodes;

namespace KratomBot.Testing.LanguageService;

/// <summary>What the server answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Headers">Further headers.</param>
internal sealed record ServiceAnswer(int Status, JsonNode? Body = null, params (string Name, string Value)[] Headers)
{
    /// <summary>An error in the documented form; the inner one is where the service says what is really wrong.</summary>
    public static ServiceAnswer Error(int status, string code, string message, (string Code, string Message)? inner = null, params (string Name, string Value)[] headers) =>
        new(status, new JsonObject { ["error"] = ErrorBody(code, message, inner) }, [("x-ms-error-code", code), .. headers]);

    /// <summary>The body of an error.</summary>
    public static JsonObject ErrorBody(string code, string message, (string Code, string Message)? inner = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (inner is { } cause) error["innererror"] = new JsonObject { ["code"] = cause.Code, ["message"] = cause.Message };
        return error;
    }
}
