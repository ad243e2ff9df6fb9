using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Schema;

namespace KratomBot.Host.Channels.Reception;

/// <summary>The gate's reply as an activity, for a channel that must say it without a turn.</summary>
public static class SafetyActivity
{
    /// <summary>Makes the activity.</summary>
    /// <param name="reply">What the gate says.</param>
    /// <param name="to">The message that it answers.</param>
    /// <param name="now">The time.</param>
    public static Activity From(SafetyReply reply, Activity to, DateTimeOffset now) => new(ActivityTypes.Message)
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
        SuggestedActions = reply.Actions.Count == 0
            ? null
            : new SuggestedActions { Actions = [.. reply.Actions.Select(action => new CardAction(ActionTypes.ImBack, action.Label, value: action.Label))] },
    };
}
