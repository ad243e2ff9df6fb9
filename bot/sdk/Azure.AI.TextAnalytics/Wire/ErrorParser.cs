using System.Text.Json;
using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>Tells why a request failed: the innermost error of the answer is the one that says what to do.</summary>
internal sealed class ErrorParser : RequestFailedDetailsParser
{
    private readonly TextAnalyticsError? _known;

    /// <summary>Reads the error of the answer.</summary>
    public ErrorParser()
    {
    }

    /// <summary>Names an error that is already known.</summary>
    public ErrorParser(TextAnalyticsError known) => _known = known;

    /// <inheritdoc/>
    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        (error, data) = (null, null);
        if ((_known ?? Read(response)) is not { } found) return false;
        error = new ResponseError(found.ErrorCode.ToString(), found.Message);
        if (found.Target is not null) data = new Dictionary<string, string> { ["Target"] = found.Target };
        return true;
    }

    /// <summary>The innermost error; an outer target stays where an inner one has none.</summary>
    public static TextAnalyticsError Innermost(JsonElement error)
    {
        var target = error.Text("target");
        while (error.TryGetProperty("innererror", out var inner) && inner.ValueKind == JsonValueKind.Object && inner.Text("code") is not null)
        {
            error = inner;
            target = error.Text("target") ?? target;
        }

        return new TextAnalyticsError(error.Text("code"), error.Text("message"), target);
    }

    private static TextAnalyticsError? Read(Response response)
    {
        if (response.ContentStream is not { CanSeek: true }) return null;
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                ? Innermost(error)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
