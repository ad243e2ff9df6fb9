namespace Microsoft.Bot.Builder;

/// <summary>State of a person on a channel, the same in all conversations.</summary>
public class UserState : BotState
{
    /// <summary>State that is kept in <paramref name="storage"/>.</summary>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <summary><c>channelId/users/userId</c>.</summary>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateKey.Channel(turnContext)}/users/{StateKey.User(turnContext)}";
}
