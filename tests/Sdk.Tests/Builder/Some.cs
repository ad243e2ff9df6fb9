using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder;

/// <summary>Activities whose details do not matter.</summary>
internal static class Some
{
    public static Activity Message(string? text = "hello") => From(ActivityTypes.Message, text);

    public static Activity From(string type, string? text = null) => new(type)
    {
        Id = "activity1",
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        Conversation = new ConversationAccount(id: "conversation1"),
        From = new ChannelAccount("user1", "User"),
        Recipient = new ChannelAccount("bot1", "Bot"),
        Text = text,
    };
}
