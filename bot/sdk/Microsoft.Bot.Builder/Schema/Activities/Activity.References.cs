namespace Microsoft.Bot.Schema;

public partial class Activity
{
    // Direct Line gives its conversation updates no id that could be answered.
    private string IdForReplies =>
        IsActivity(ActivityTypes.ConversationUpdate) && ChannelId is "directline" or "webchat" ? null : Id;

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdForReplies,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The point in the conversation at which the reply stands to which the channel gave that id.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        if (isIncoming)
        {
            Locale = reference.Locale ?? Locale;
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            // Who answers in another language says so.
            Locale ??= reference.Locale;
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether it came over a connection that the bot opened, which has no HTTP address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { Length: > 0 } url && !url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
