namespace Microsoft.Bot.Schema;

public partial class ConversationReference
{
    /// <summary>The event with which a bot takes up this conversation by itself.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Id = Guid.NewGuid().ToString(),
        Name = ActivityEventNames.ContinueConversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
