using System.Net;
using System.Net.Http.Json;
using KratomBot.Engine.Storage;
using KratomBot.Host.Tests.Channels.BotFramework.Inbound;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>From a message of the channel to the reply at its service.</summary>
public sealed class ReplyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_FromTeams_IsAnsweredAtItsService()
    {
        await using var keys = await KeyServer.StartAsync(Guarded.ServiceKey);
        await using var connector = await FakeConnector.StartAsync();
        using var server = Some.Server(connector, server => server.With("BotFramework:OpenIdMetadata", keys.Metadata));
        using var http = server.Client();

        using var response = await new Call(TimeProvider.System.GetUtcNow(), Guarded.ServiceKey).SendAsync(http);
        var reply = await connector.NextAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/teams/v3/conversations/a%3Aconversation/activities/1", reply.Path);
        Assert.Equal("You said: hello", reply.Body.GetProperty("text").GetString());
        Assert.Equal("29:user", reply.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("28:bot", reply.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.False(reply.Body.TryGetProperty("timestamp", out _));
    }

    [Fact]
    public async Task Post_ServiceHasMoved_LaterRepliesGoToTheNewAddress()
    {
        await using var keys = await KeyServer.StartAsync(Guarded.ServiceKey);
        await using var connector = await FakeConnector.StartAsync();
        using var server = Some.Server(connector, server => server.With("BotFramework:OpenIdMetadata", keys.Metadata));
        using var http = server.Client();

        foreach (var (id, serviceUrl) in new[] { ("1", "https://smba.trafficmanager.net/emea/"), ("2", "https://smba.trafficmanager.net/amer/") })
        {
            var call = new Call(TimeProvider.System.GetUtcNow(), Guarded.ServiceKey);
            call.Activity["id"] = id;
            call.ComesFrom(serviceUrl);
            await call.SendAsync(http);
            Assert.StartsWith(new Uri(serviceUrl).AbsolutePath, (await connector.NextAsync()).Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Post_DevelopmentToolOnThisMachine_IsAnsweredWithoutAToken()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var server = BotServer.Start(server => server.InDevelopment());

        using var response = await PostAsync(server, $"{connector.PlainUrl}/_connector");
        var reply = await connector.NextAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/_connector/v3/conversations/team-id%3Bmessageid%3D1795503805082/activities/m1", reply.Path);
        Assert.Equal("", reply.Authorization);
        Assert.Empty(connector.TokenRequests);
    }

    [Fact]
    public async Task Post_DevelopmentButAnotherMachine_IsNotAnswered()
    {
        using var server = BotServer.Start(server => server.InDevelopment());
        var store = server.Services.GetRequiredService<IConversationStore>();

        using var response = await PostAsync(server, "http://192.0.2.7/_connector");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        while ((await store.CountAsync(Cancellation)).DeadReplies == 0)
            await Task.Yield();
    }

    private static async Task<HttpResponseMessage> PostAsync(BotServer server, string serviceUrl)
    {
        using var http = server.Client();
        return await http.PostAsJsonAsync(
            "/api/messages",
            new
            {
                type = "message",
                text = "hello",
                id = "m1",
                channelId = "msteams",
                serviceUrl,
                conversation = new { id = "team-id;messageid=1795503805082" },
                from = new { id = "user-id-0" },
                recipient = new { id = "bot" },
            },
            Cancellation);
    }
}
