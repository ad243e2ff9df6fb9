using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Root;

/// <summary>The person's local time, as far as the channel tells it.</summary>
internal static class LocalTime
{
    public static DateTimeOffset Of(Activity activity, DateTimeOffset now)
    {
        if ((activity.LocalTimezone ?? ClientInfo.TimeZone(activity)) is { Length: > 0 and < 100 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return TimeZoneInfo.ConvertTime(now, zone);
        return activity.LocalTimestamp is { } local && Math.Abs(local.Offset.TotalHours) <= 14 ? now.ToOffset(local.Offset) : now;
    }
}
