using KratomBot.Engine.Storage;
using Microsoft.Bot.Schema;

namespace KratomBot.Engine;

/// <summary>Turns what a channel hands over into what the store keeps.</summary>
internal static class InboxEntries
{
    public static InboxEntry Of(InboundActivity inbound, DateTimeOffset now, TimeSpan repeatWindow)
    {
        var activity = inbound.Activity;
        var keys = DedupeKeys.Of(activity, inbound.Route, now, repeatWindow);
        if (string.IsNullOrEmpty(activity.Id)) activity.Id = NewId(now);
        activity.Timestamp ??= now;
        var inline = string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);
        // The turn itself must not buffer: the engine does.
        if (inline) activity.DeliveryMode = null;
        return new InboxEntry
        {
            Conversation = KeyOf(activity),
            User = UserOf(activity),
            IsGroup = activity.Conversation.IsGroup == true,
            Route = inbound.Route,
            CreatesConversation = inbound.CreatesConversation,
            ActivityId = activity.Id,
            Activity = ActivityJson.Write(activity),
            Echo = EventTypes.EnterTheLog(activity.Type) ? EventDrafts.Of(activity, inbound.Route) : null,
            GateVerdict = inbound.GateVerdict,
            RepliesInline = inline,
            Keys = keys,
            Reference = ReferenceOf(activity),
            At = now,
        };
    }

    public static InboxEntry OfDue(DueItem item, DateTimeOffset now)
    {
        var reference = item.Reference.IsEmpty ? new ConversationReference() : ActivityJson.ReadReference(item.Reference.Span);
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            Id = NewId(now),
            Timestamp = now,
            ChannelId = item.Conversation.Channel,
            ServiceUrl = reference.ServiceUrl,
            Locale = reference.Locale,
            Conversation = reference.Conversation ?? new ConversationAccount(id: item.Conversation.Id),
            From = item.User is { } user ? new ChannelAccount(user.Id, role: RoleTypes.User) : reference.User,
            Recipient = reference.Bot,
            Name = item.Name,
            Value = item.Value.IsEmpty ? null : ActivityJson.ReadValue(item.Value.Span),
        };
        return new InboxEntry
        {
            Conversation = item.Conversation,
            User = item.User,
            Route = item.Route,
            ActivityId = activity.Id,
            Activity = ActivityJson.Write(activity),
            ScheduleId = item.Id,
            At = now,
        };
    }

    public static string NewId(DateTimeOffset now) => Guid.CreateVersion7(now).ToString("N");

    private static ConversationKey KeyOf(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type)) throw new ArgumentException("An activity needs a type.", nameof(activity));
        if (string.IsNullOrEmpty(activity.ChannelId) || activity.ChannelId.Contains('/', StringComparison.Ordinal)) throw new ArgumentException("An activity needs a channel.", nameof(activity));
        return string.IsNullOrEmpty(activity.Conversation?.Id)
            ? throw new ArgumentException("An activity needs a conversation.", nameof(activity))
            : new ConversationKey(activity.ChannelId, activity.Conversation.Id);
    }

    private static UserKey? UserOf(Activity activity) =>
        string.IsNullOrEmpty(activity.From?.Id) ? null : new UserKey(activity.ChannelId, activity.From.Id);

    private static byte[] ReferenceOf(Activity activity)
    {
        var reference = activity.GetConversationReference();
        // The address of a group must not keep the name of whoever spoke last.
        if (activity.Conversation.IsGroup == true) reference.User = null;
        return ActivityJson.WriteReference(reference);
    }
}
