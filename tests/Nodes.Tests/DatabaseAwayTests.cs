using System.Net;
using KratomBot.Testing;

namespace KratomBot.Nodes.Tests;

/// <summary>The database goes away under the nodes, and comes back.</summary>
[Collection(nameof(ClusterFixture))]
public sealed class DatabaseAwayTests(ClusterFixture nodes)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_AndStartAgain_NothingAcknowledgedIsLostAndEmergenciesAreAnswered()
    {
        var cluster = nodes.Cluster;
        await using var crowd = await Crowd.GatherAsync(cluster, 10, Token);
        await using var client = await DirectLineClient.StartAsync(cluster.Clients[0], Token);
        await crowd.HearAsync(20, Token);

        await cluster.Postgres.StopAsync();
        foreach (var http in cluster.Clients)
            await UntilReadyIsAsync(http, HttpStatusCode.ServiceUnavailable);
        var refused = await client.TryPostAsync("what is kratom tolerance", "ordinary", Token);
        var urgent = await client.TryPostAsync("he can't be woken up and his lips are blue", "urgent", Token);
        await cluster.Postgres.StartAgainAsync();
        foreach (var http in cluster.Clients)
            await UntilReadyIsAsync(http, HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, urgent.Status);
        Assert.Contains("112", (string?)urgent.Body["activities"]![0]!["text"], StringComparison.Ordinal);
        await crowd.AllGoOnAsync(Token);
        await crowd.LeaveAsync(Token);
        await client.PostAsync("what is kratom tolerance", "ordinary", Token);
    }

    private static async Task UntilReadyIsAsync(HttpClient http, HttpStatusCode status)
    {
        while (true)
        {
            using var answer = await http.GetAsync("health/ready", Token);
            if (answer.StatusCode == status)
                return;
            await Task.Delay(Pause, TimeProvider.System, Token);
        }
    }
}
