using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams adds to an activity.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The id of the channel that was chosen at installation; null where there is none.</summary>
    public static string TeamsGetSelectedChannelId(this IActivity activity) => Read(activity)?.Settings?.SelectedChannel?.Id;

    /// <summary>The meeting; null outside of one.</summary>
    public static TeamsMeetingInfo TeamsGetMeetingInfo(this IActivity activity) => Read(activity)?.Meeting;

    /// <summary>The id of the channel of a team; null outside of one.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => Read(activity)?.Channel?.Id;

    /// <summary>The team; null outside of one.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => Read(activity)?.Team;

    /// <summary>For whom the message was sent; null where it was for its sender.</summary>
    public static IList<OnBehalfOf> TeamsGetTeamOnBehalfOf(this IActivity activity) => Read(activity)?.OnBehalfOf;

    /// <summary>Has Teams notify the person of this activity.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <summary>Has Teams notify the person of this activity, or show a page in the meeting.</summary>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        var data = Read(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo
        {
            Alert = !alertInMeeting,
            AlertInMeeting = alertInMeeting,
            ExternalResourceUrl = externalResourceUrl,
        };
        activity.ChannelData = data;
    }

    private static TeamsChannelData Read(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
