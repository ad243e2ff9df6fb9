using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine.Tests;

/// <summary>Builders for what does not matter in a test.</summary>
internal static class Some
{
    public const string ConnectorChannel = "msteams";

    public static ConversationKey Key(string conversation = "c1", ReplyRoute route = ReplyRoute.EventLog) => new(Channel(route), conversation);

    public static Activity Message(string text, string conversation = "c1", string user = "u1", string? clientId = null, ReplyRoute route = ReplyRoute.EventLog) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = Channel(route),
        ServiceUrl = route == ReplyRoute.Connector ? "https://connector.example" : null,
        From = new ChannelAccount(user),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: conversation),
        Text = text,
        ChannelData = clientId is null ? null : new JObject { ["clientActivityID"] = clientId },
    };

    public static InboundActivity Inbound(string text, string conversation = "c1", string user = "u1", string? clientId = null, ReplyRoute route = ReplyRoute.EventLog) =>
        new() { Activity = Message(text, conversation, user, clientId, route), Route = route, CreatesConversation = true };

    public static string TextOf(LoggedEvent logged) => ActivityJson.Read(logged.Activity.Span).Text;

    private static string Channel(ReplyRoute route) => route == ReplyRoute.EventLog ? "directline" : ConnectorChannel;
}
