using KratomBot.Dialogs.Root;
using KratomBot.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.Walks;

/// <summary>Conversations of random moves. What holds is in <see cref="WalkInvariants"/>.</summary>
public sealed class RandomWalkTests
{
    /// <summary>How many: <c>KRATOMBOT_WALKS</c>, else 10,000.</summary>
    private static readonly int Conversations = int.TryParse(Environment.GetEnvironmentVariable("KRATOMBOT_WALKS"), out var walks) ? walks : 10_000;

    private const int Workers = 2;
    private const int Seed = 41_207;

    [Fact]
    public async Task Conversation_OfRandomMoves_NeverBreaksItsInvariants()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var turns = await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WalkAllAsync(worker, cancellation), cancellation)));
        TestContext.Current.SendDiagnosticMessage($"{Conversations} conversations, {turns.Sum()} turns, seed {Seed}");
        Assert.True(turns.Sum() > Conversations * 10);
    }

    private static async Task<int> WalkAllAsync(int worker, CancellationToken cancellation)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: cancellation);
        var content = driver.Services.GetRequiredService<LiveContent>().Current;
        var turns = 0;
        for (var number = worker; number < Conversations; number += Workers)
        {
            var walk = new Walk(driver, content, new Random(Seed + number), cancellation);
            (driver.ConversationId, driver.UserId) = ($"walk-{number}", $"person-{number}");
            try
            {
                turns += await walk.RunAsync();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Assert.Fail($"Seed {Seed}, conversation {number}, after: {string.Join(" | ", walk.Moves)}\n{failure.Message}\n{walk.Last.Text}");
            }
        }

        return turns;
    }
}
