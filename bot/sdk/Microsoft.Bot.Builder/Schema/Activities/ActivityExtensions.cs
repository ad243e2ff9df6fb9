namespace Microsoft.Bot.Schema;

/// <summary>Mentions in messages.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the member with that id is mentioned.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the recipient is mentioned.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient?.Id);
    }

    /// <summary>Takes the mention of the recipient out of the text, and gives the text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of the member with that id out of the text, and gives the text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (written.Length > 0 && activity.Text is not null)
                activity.Text = activity.Text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
