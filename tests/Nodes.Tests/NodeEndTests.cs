using System.Globalization;

namespace KratomBot.Nodes.Tests;

/// <summary>
/// Nodes end under load, one after the other. KRATOMBOT_KILLS says how often one is killed (15 unless told; 100 by hand),
/// KRATOMBOT_SEED repeats the moments of a failed run.
/// </summary>
[Collection(nameof(ClusterFixture))]
public sealed class NodeEndTests(ClusterFixture nodes, ITestOutputHelper output)
{
    private const int People = 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_UnderLoad_LosesNothingAnswersNothingTwiceAndTheOthersGoOn()
    {
        var kills = Number("KRATOMBOT_KILLS") ?? 15;
        var seed = Number("KRATOMBOT_SEED") ?? 20260501;
        output.WriteLine($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        var cluster = nodes.Cluster;
        await using var crowd = await Crowd.GatherAsync(cluster, People, Token);
        var longest = TimeSpan.Zero;
        for (var i = 0; i < kills; i++)
        {
            // The moment is counted in replies, so that a slow machine is killed at the same places as a fast one.
            await crowd.HearAsync(random.Next(1, 100), Token);
            var killed = cluster.Nodes[random.Next(cluster.Nodes.Count)];
            killed.Kill();
            // Also those whose turn the dead node held: without it.
            var waited = await crowd.AllGoOnAsync(Token);
            longest = waited > longest ? waited : longest;
            await killed.RestartAsync();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {i + 1}: all went on within {waited.TotalSeconds:F1} s, the node was back after {killed.StartTime.TotalSeconds:F1} s, {crowd.People.Sum(talker => talker.Answered)} replies"));
        }

        await crowd.LeaveAsync(Token);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{crowd.People.Sum(talker => talker.Answered)} replies; after a kill all had gone on within {longest.TotalSeconds:F1} s"));
    }

    [Fact]
    public async Task Terminate_UnderLoad_StreamsGoOnElsewhereAndNobodySeesAnError()
    {
        var cluster = nodes.Cluster;
        await using var crowd = await Crowd.GatherAsync(cluster, People, Token);
        foreach (var node in cluster.Nodes)
        {
            await crowd.HearAsync(People, Token);
            await node.StopAsync(Token);
            await crowd.AllGoOnAsync(Token);
            await node.RestartAsync();
        }

        await crowd.LeaveAsync(Token);
        Assert.Empty(crowd.People.SelectMany(talker => talker.Errors));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
