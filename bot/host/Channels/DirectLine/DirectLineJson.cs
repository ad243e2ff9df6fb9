using System.Text.Json.Serialization;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>The header of a token.</summary>
public sealed record TokenHeader(string Alg, string Typ, string? Kid);

/// <summary>The answer to a new, renewed or reopened conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Token">Opens it.</param>
/// <param name="ExpiresIn">Seconds until the token ends.</param>
/// <param name="StreamUrl">Where to open the WebSocket, once and within a minute; null where none is offered.</param>
public sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    string? StreamUrl = null);

/// <summary>The answer to the page that asks for a token.</summary>
public sealed record PageTokenAnswer(string Token, string ConversationId, string UserId, long ExpiresIn);

/// <summary>The answer to an activity that was taken.</summary>
public sealed record ActivityAnswer(string Id);

/// <summary>Serialisation without reflection: it starts faster.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenHeader))]
[JsonSerializable(typeof(DirectLineToken))]
[JsonSerializable(typeof(StreamTicket))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PageTokenAnswer))]
[JsonSerializable(typeof(ActivityAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
