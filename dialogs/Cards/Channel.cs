using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Cards;

/// <summary>What the channel of a message can show.</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="IsGroup">Whether others read along.</param>
public sealed record Channel(string Id, bool IsGroup)
{
    /// <summary>Whether it is Teams.</summary>
    public bool IsTeams => Id == "msteams";

    /// <summary>Whether choices are shown as buttons below the last message, as many as there are.</summary>
    public bool ShowsManyButtons => Id is "webchat" or "directline" or "emulator" or "test";

    /// <summary>How many buttons below a message fit.</summary>
    public int MaxButtons => IsTeams ? 3 : 24;

    /// <summary>Whether Adaptive Cards are drawn.</summary>
    public bool ShowsCards => IsTeams || ShowsManyButtons;

    /// <summary>Reads it from an activity.</summary>
    public static Channel Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new Channel(
            activity.ChannelId ?? "",
            activity.Conversation?.IsGroup == true || activity.Conversation?.ConversationType is "groupChat" or "channel" or "group");
    }
}
