using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Tests;

/// <summary>Counts the turns of a conversation, or of a person, in the bot's state, and says the number.</summary>
internal static class CountingBot
{
    public static Task TurnAsync(TurnStorage storage, ITurnContext context, CancellationToken cancellationToken) =>
        CountAsync(new ConversationState(storage), context, cancellationToken);

    public static Task PersonTurnAsync(TurnStorage storage, ITurnContext context, CancellationToken cancellationToken) =>
        CountAsync(new UserState(storage), context, cancellationToken);

    public static async Task CountAsync(BotState state, ITurnContext context, CancellationToken cancellationToken)
    {
        var property = state.CreateProperty<int>("count");
        var count = 1 + await property.GetAsync(context, () => 0, cancellationToken);
        await property.SetAsync(context, count, cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text($"count {count}"), cancellationToken);
        await state.SaveChangesAsync(context, cancellationToken: cancellationToken);
    }
}
