using KratomBot.Engine.Storage;
using Microsoft.Bot.Schema;

namespace KratomBot.Engine;

internal static class EventDrafts
{
    /// <summary>Only who reads the log sorts by the sequence number; the Connector's channels must not see it.</summary>
    public static EventDraft Of(Activity activity, ReplyRoute route) => route == ReplyRoute.EventLog
        ? ActivityJson.WriteSequenced(activity)
        : new EventDraft(ActivityJson.Write(activity), Sequenced: false);

    /// <summary>A reply, made ready: with an id that it keeps, a time, and the bot as its author.</summary>
    public static ReplyDraft Reply(Activity activity, ReplyKind kind, ReplyRoute route, DateTimeOffset now)
    {
        if (kind == ReplyKind.Send) activity.Id = InboxEntries.NewId(now);
        activity.Timestamp = now;
        if (activity.From is { Role: null } author) author.Role = RoleTypes.Bot;
        return new ReplyDraft(kind, activity.Id, Of(activity, route));
    }
}
