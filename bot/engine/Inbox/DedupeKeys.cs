using System.Security.Cryptography;
using System.Text;
using KratomBot.Engine.Storage;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine;

/// <summary>
/// By what a message that comes twice is known: the channel's id; the id that the client gave; and, since the Connector sends
/// invokes and card submits again under a new id when an answer was slow, their content for a short while.
/// </summary>
internal static class DedupeKeys
{
    public static IReadOnlyList<DedupeKey> Of(Activity activity, ReplyRoute route, DateTimeOffset now, TimeSpan repeatWindow)
    {
        var keys = new List<DedupeKey>(3);
        if (!string.IsNullOrEmpty(activity.Id)) keys.Add(new DedupeKey("id:" + activity.Id + About(activity)));
        if (ClientId(activity) is { Length: > 0 } client) keys.Add(new DedupeKey("client:" + client));
        if (route == ReplyRoute.Connector && MayBeRepeated(activity)) keys.Add(new DedupeKey("content:" + ContentHash(activity), now + repeatWindow));
        return keys;
    }

    /// <summary>An edit, a deletion or a reaction carries the id of the message that it is about, and may come more than once.</summary>
    private static string About(Activity activity) => activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.MessageReaction
        ? $":{activity.Type}:{activity.Timestamp?.UtcTicks}"
        : "";

    private static string? ClientId(Activity activity) =>
        activity.ChannelData is { } data && (data as JObject ?? JsonTokens.From(data) as JObject) is { } members
            && members["clientActivityID"] is JValue { Value: string id } ? id : null;

    private static bool MayBeRepeated(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => true,
        ActivityTypes.Message => activity.Value is not null && string.IsNullOrEmpty(activity.Text),
        _ => false,
    };

    private static string ContentHash(Activity activity)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string?>)[activity.From?.Id, activity.ReplyToId, activity.Name])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData([0]);
        }
        hash.AppendData(ActivityJson.WriteValue(activity.Value));
        return Convert.ToHexStringLower(hash.GetCurrentHash().AsSpan(0, 16));
    }
}
