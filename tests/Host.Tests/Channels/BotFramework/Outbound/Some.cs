using System.Text;
using System.Text.Json.Nodes;
using KratomBot.Engine;
using KratomBot.Host.Channels.BotFramework.Outbound;
using KratomBot.Host.Tests.Channels.BotFramework.Inbound;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>Replies and servers whose details do not matter.</summary>
internal static class Some
{
    /// <summary>A server whose service is <paramref name="connector"/>. Its clock stands, so that a busy machine is no reason for a time-out.</summary>
    public static BotServer Server(FakeConnector connector, Action<BotServer>? adapt = null, TimeProvider? time = null) => BotServer.Start(server =>
    {
        server
            .With("BotFramework:AppId", Guarded.AppId)
            .With("BotFramework:Secret", "a-secret-of-tests")
            .With("BotFramework:Authority", "https://tokens.example")
            .With(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time ?? new FakeTimeProvider(TimeProvider.System.GetUtcNow()))))
            .With(connector.Reroute);
        adapt?.Invoke(server);
    });

    public static OutboxItem Reply(
        string serviceUrl = Guarded.ServiceUrl, ReplyKind kind = ReplyKind.Send, string? remoteId = null, string conversation = "19:thread@thread.tacv2;messageid=17", string? replyTo = "1:question")
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "ours",
            ["timestamp"] = "2026-03-01T12:00:00Z",
            ["serviceUrl"] = serviceUrl,
            ["text"] = "grüße",
            ["replyToId"] = replyTo,
        };
        var reference = new JsonObject { ["serviceUrl"] = serviceUrl, ["conversation"] = new JsonObject { ["id"] = conversation } };
        return new OutboxItem
        {
            Conversation = new ConversationKey("msteams", conversation),
            Sequence = 1,
            Kind = kind,
            ActivityId = "ours",
            RemoteId = remoteId,
            Activity = Encoding.UTF8.GetBytes(kind == ReplyKind.Delete ? "{}" : activity.ToJsonString()),
            Reference = Encoding.UTF8.GetBytes(reference.ToJsonString()),
            Attempts = 1,
            Unclear = 0,
            Created = TimeProvider.System.GetUtcNow(),
        };
    }

    public static Task<DeliveryResult> DeliverAsync(this BotServer server, OutboxItem item, CancellationToken cancellation) =>
        server.Services.GetRequiredService<ConnectorClient>().DeliverAsync(item, cancellation);
}
