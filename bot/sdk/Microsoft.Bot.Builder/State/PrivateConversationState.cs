namespace Microsoft.Bot.Builder;

/// <summary>State of one person in one conversation.</summary>
public class PrivateConversationState : BotState
{
    /// <summary>State that is kept in <paramref name="storage"/>.</summary>
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <summary><c>channelId/conversations/conversationId/users/userId</c>.</summary>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}/users/{StateKey.User(turnContext)}";
}
