namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by all who take part.</summary>
public class ConversationState : BotState
{
    /// <summary>State that is kept in <paramref name="storage"/>.</summary>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <summary><c>channelId/conversations/conversationId</c>.</summary>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}";
}
