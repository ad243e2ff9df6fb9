using Microsoft.Bot.Builder;

namespace KratomBot.Dialogs;

/// <summary>Settings of the conversation.</summary>
public sealed class DialogOptions
{
    /// <summary>For how long answers are kept after the last message.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>For how long a link to a file works.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>After how long without a message the bot says "welcome back" in the middle of a self-check.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Brings an event of a name into the turn's conversation at a time, instead of an earlier one of that name; without a time it
    /// cancels that. Stored with the turn. Null where nothing can come later, and then there are no reminders.
    /// </summary>
    public Action<ITurnContext, string, DateTimeOffset?>? Schedule { get; set; }

    /// <summary>The address under which the server is reached from outside; null to use the channel's own.</summary>
    public Uri? PublicUrl { get; set; }
}
