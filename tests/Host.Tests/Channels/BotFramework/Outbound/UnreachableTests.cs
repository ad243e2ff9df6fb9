using KratomBot.Engine;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>Replies that certainly did not arrive: they wait, and may be tried freely.</summary>
public sealed class UnreachableTests
{
    [Fact]
    public async Task Deliver_NoTokenThenNobodyListens_NothingArrived()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var server = Some.Server(connector);
        connector.RefusesTokens = true;

        Assert.Equal(DeliveryKind.NotNow, (await server.DeliverAsync(Some.Reply(), TestContext.Current.CancellationToken)).Kind);
        connector.RefusesTokens = false;
        Assert.Equal(DeliveryKind.Delivered, (await server.DeliverAsync(Some.Reply(), TestContext.Current.CancellationToken)).Kind);
        Assert.Single(connector.All);
        await connector.StopListeningAsync();
        Assert.Equal(DeliveryKind.NotNow, (await server.DeliverAsync(Some.Reply(), TestContext.Current.CancellationToken)).Kind);
    }
}
