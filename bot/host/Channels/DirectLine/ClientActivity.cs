using System.Buffers;
using System.Text.Json;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Channels.DirectLine;

/// <summary>
/// What a client may say. Its own id, time, conversation and sender are not believed: what remains is copied as it stands
/// under the token's user and conversation.
/// </summary>
public static class ClientActivity
{
    /// <summary>The channel's id, in activities and in stored keys.</summary>
    public const string ChannelId = "directline";

    /// <summary>The bot's account in this channel.</summary>
    public const string BotId = "kratombot";

    private const int LongestName = 128;

    private static readonly string[] Types = ["message", "event", "typing", "endOfConversation"];

    // Nothing in the page sends other events, and an unknown one has no meaning to the bot.
    private static readonly string[] EventNames = ["webchat/join", "forget"];

    private static readonly (string Name, JsonValueKind Kind)[] Copied =
    [
        ("text", JsonValueKind.String),
        ("textFormat", JsonValueKind.String),
        ("locale", JsonValueKind.String),
        ("localTimestamp", JsonValueKind.String),
        ("localTimezone", JsonValueKind.String),
        ("name", JsonValueKind.String),
        ("replyToId", JsonValueKind.String),
        ("entities", JsonValueKind.Array),
        ("channelData", JsonValueKind.Object),
    ];

    /// <summary>The type of an activity that a client may send.</summary>
    /// <exception cref="ApiException">400: it may not, or a member has the wrong form.</exception>
    public static string DemandType(JsonElement activity)
    {
        var type = Text(activity, "type");
        if (type is null || !Types.Contains(type))
            throw Bad($"type must be one of {string.Join(", ", Types)}.");
        if (type == "event" && !EventNames.Contains(Text(activity, "name")))
            throw Bad("The bot takes no event of this name.");
        foreach (var (name, kind) in Copied)
        {
            if (activity.TryGetProperty(name, out var value) && value.ValueKind != kind && value.ValueKind != JsonValueKind.Null)
                throw Bad($"{name} must be a JSON {kind.ToString().ToLowerInvariant()}.");
        }

        if (activity.TryGetProperty("attachments", out var attachments) && attachments.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array))
            throw Bad("attachments must be a JSON array.");
        if (attachments.ValueKind == JsonValueKind.Array && attachments.GetArrayLength() > 0)
            throw new ApiException(StatusCodes.Status400BadRequest, "AttachmentsNotSupported", "The bot takes no files; send text only.");
        return type;
    }

    /// <summary>The activity as it goes into the inbox.</summary>
    public static ReadOnlyMemory<byte> Normalise(JsonElement activity, DirectLineToken token, string serviceUrl, DateTimeOffset now)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("type", Text(activity, "type"));
        WriteEnvelope(json, token, serviceUrl, now);
        foreach (var (name, _) in Copied)
        {
            if (activity.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null && IsSound(name, value))
                WriteMember(json, name, value);
        }

        if (activity.TryGetProperty("value", out var submitted) && submitted.ValueKind != JsonValueKind.Null)
            WriteMember(json, "value", submitted);
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    /// <summary>What makes the bot greet: the person has come in.</summary>
    public static ReadOnlyMemory<byte> Arrival(DirectLineToken token, string? locale, string serviceUrl, DateTimeOffset now)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("type", "conversationUpdate");
        // One id for all times: the bot greets once, however often a client comes back.
        json.WriteString("id", "arrival");
        WriteEnvelope(json, token, serviceUrl, now);
        if (locale is not null)
            json.WriteString("locale", locale);
        json.WriteStartArray("membersAdded");
        WriteAccount(json, token.UserId, "user");
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }

    /// <summary>The client's own name for the activity, by which it recognises the echo and we a repeated one.</summary>
    public static string? ClientId(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object && Text(data, "clientActivityID") is { Length: > 0 and <= LongestName } id ? id : null;

    /// <summary>A text member, or null.</summary>
    public static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void WriteEnvelope(Utf8JsonWriter json, DirectLineToken token, string serviceUrl, DateTimeOffset now)
    {
        json.WriteString("channelId", ChannelId);
        json.WriteString("serviceUrl", serviceUrl);
        json.WriteString("timestamp", now.UtcDateTime);
        json.WriteStartObject("conversation");
        json.WriteString("id", token.ConversationId);
        json.WriteEndObject();
        json.WritePropertyName("from");
        WriteAccount(json, token.UserId, "user");
        json.WritePropertyName("recipient");
        WriteAccount(json, BotId, "bot");
    }

    private static void WriteAccount(Utf8JsonWriter json, string id, string role)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("role", role);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, JsonElement value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
    }

    // A date that is none would fail the whole activity later; it only says where the person's clock stands.
    private static bool IsSound(string name, JsonElement value) => name switch
    {
        "localTimestamp" => value.TryGetDateTimeOffset(out _),
        "locale" or "localTimezone" or "replyToId" => value.GetString()!.Length <= LongestName,
        _ => true,
    };

    private static ApiException Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);
}
