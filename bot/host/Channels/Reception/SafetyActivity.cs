using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Host.Channels.Reception;

/// <summary>A reply of the gate as an activity, for when the channel or the engine must say it without a turn.</summary>
public static class SafetyActivity
{
    /// <summary>Makes the activity.</summary>
    /// <param name="reply">What the gate says.</param>
    /// <param name="verdict">Why.</param>
    /// <param name="to">The message that it answers.</param>
    /// <param name="now">The time.</param>
    public static Activity From(SafetyReply reply, SafetyVerdict verdict, Activity to, DateTimeOffset now) => new(ActivityTypes.Message)
    {
        Id = Guid.CreateVersion7(now).ToString("N"),
        Timestamp = now,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        Conversation = to.Conversation,
        From = new ChannelAccount(to.Recipient?.Id, role: RoleTypes.Bot),
        Recipient = to.From,
        Text = reply.Text,
        TextFormat = TextFormatTypes.Markdown,
        ReplyToId = to.Id,
        SuggestedActions = reply.Actions.Count == 0 ? null : Buttons(reply),
        ChannelData = new JObject
        {
            ["safety"] = new JObject { ["level"] = verdict.Level.ToWire(), ["kind"] = verdict.Kind },
            ["faq"] = new JObject { ["topic"] = null, ["topics"] = new JArray(), ["answered"] = false },
        },
    };

    /// <summary>Where a person is, as far as one message tells: the client's country, and the region of the language setting as a guess.</summary>
    public static Whereabouts WhereaboutsOf(Activity activity) => new(
        CountryFromChannel: activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.Properties["country"]?.ToString() is { Length: 2 } country ? country.ToUpperInvariant() : null,
        LocaleRegion: activity.Locale?.Split('-', '_') is [_, .., { Length: 2 } region] ? region.ToUpperInvariant() : null);

    // Some clients send the title, others the value: both are the label.
    private static SuggestedActions Buttons(SafetyReply reply) =>
        new() { Actions = [.. reply.Actions.Select(action => new CardAction(ActionTypes.ImBack, action.Label, value: action.Label))] };
}
