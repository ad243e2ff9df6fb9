namespace Microsoft.Bot.Builder;

/// <summary>The parts of storage keys; a part that the activity lacks is an <see cref="ArgumentException"/> that names it.</summary>
internal static class StateKey
{
    public static string Channel(ITurnContext turnContext) => Part(turnContext.Activity.ChannelId, "ChannelId");

    public static string Conversation(ITurnContext turnContext) => Part(turnContext.Activity.Conversation?.Id, "Conversation.Id");

    public static string User(ITurnContext turnContext) => Part(turnContext.Activity.From?.Id, "From.Id");

    private static string Part(string value, string name) =>
        value ?? throw new ArgumentException($"The activity has no {name}, which the key of its state needs.", name);
}
