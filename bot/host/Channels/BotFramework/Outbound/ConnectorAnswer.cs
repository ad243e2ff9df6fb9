using System.Net.Http.Headers;
using System.Text.Json;

namespace KratomBot.Host.Channels.BotFramework.Outbound;

/// <summary>What the service answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="RetryAfter">How long it asks to wait.</param>
/// <param name="Id">The id that it gave the activity; some answers have none.</param>
/// <param name="Code">Its word for an error; empty where it gave none that can be repeated.</param>
public sealed record ConnectorAnswer(int Status, TimeSpan? RetryAfter, string? Id, string Code)
{
    private const int LongestBody = 64 * 1024;
    private const int LongestCode = 64;

    /// <summary>Reads an answer. One whose body is missing, broken or endless still says by its status what became of the activity.</summary>
    public static async Task<ConnectorAnswer> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(response);
        var status = (int)response.StatusCode;
        var wait = WaitOf(response.Headers.RetryAfter, now);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellation);
            using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return new ConnectorAnswer(status, wait, TextOf(body.RootElement, "id"), CodeOf(body.RootElement));
        }
        catch (Exception unread) when (unread is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return new ConnectorAnswer(status, wait, null, "");
        }
    }

    private static TimeSpan? WaitOf(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        (header?.Delta ?? header?.Date - now) is { } wait ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero : null;

    // It goes into the log, so it must be a word and no more.
    private static string CodeOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out var error) && TextOf(error, "code") is { Length: <= LongestCode } code && code.All(char.IsAsciiLetterOrDigit) ? code : "";

    private static string? TextOf(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text ? text : null;
}
