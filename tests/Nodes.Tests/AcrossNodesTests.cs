using System.Net.WebSockets;
using System.Text.Json.Nodes;
using KratomBot.Testing;

namespace KratomBot.Nodes.Tests;

/// <summary>One conversation that meets several nodes.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class AcrossNodesTests(ClusterFixture nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient A => nodes.Cluster.Clients[0];

    private HttpClient B => nodes.Cluster.Clients[1];

    [Fact]
    public async Task Post_ToAnotherNodeThanTheStreams_ReplyComesOnTheStream()
    {
        await using var client = await DirectLineClient.StartAsync(A, Token);
        await client.OpenStreamAsync(Token);
        client.Http = B;

        var id = await client.PostAsync("what is kratom tolerance", "c1", Token);

        await HearReplyAsync(client, id);
    }

    [Fact]
    public async Task Post_SameMessageFourTimesToTwoNodes_IsOneTurn()
    {
        await using var client = await DirectLineClient.StartAsync(A, Token);

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
        {
            client.Http = nodes.Cluster.Clients[i % 2];
            return client.PostAsync("what is kratom tolerance", "same", Token);
        }));

        var id = Assert.Single(ids.Distinct());
        await client.OpenStreamAsync(Token);
        await HearReplyAsync(client, id);
        var all = await client.ReadAllAsync(Token);
        Assert.Single(all, activity => (string?)activity["id"] == id);
        Assert.Single(all, activity => IsReply(activity, id));
    }

    [Fact]
    public async Task Stream_ListeningConnectionsAreCut_LosesNothing()
    {
        await using var client = await DirectLineClient.StartAsync(A, Token);
        await client.OpenStreamAsync(Token);
        client.Http = B;
        for (var i = 0; i < 5; i++)
        {
            await PostgresServer.ExecuteAsync(nodes.Cluster.Postgres.ConnectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'");

            var id = await client.PostAsync("what is kratom tolerance", $"c{i}", Token);

            await HearReplyAsync(client, id);
        }
    }

    [Fact]
    public async Task Stream_TicketOfOneNode_OpensOnceOnAnyNode()
    {
        await using var client = await DirectLineClient.StartAsync(A, Token);
        var atA = await client.StreamAddressAsync(Token);
        var atB = new UriBuilder(atA) { Port = B.BaseAddress!.Port }.Uri;

        using var first = new ClientWebSocket();
        await first.ConnectAsync(atB, Token);

        foreach (var used in new[] { atA, atB })
        {
            using var second = new ClientWebSocket();
            await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(used, Token));
        }
    }

    private static bool IsReply(JsonObject activity, string id) => (string?)activity["replyToId"] == id && (string?)activity["type"] == "message";

    private static async Task HearReplyAsync(DirectLineClient client, string id)
    {
        while (!(await client.NextAsync(Token)).Any(activity => IsReply(activity, id)))
        {
        }
    }
}
