using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Tests.State;

public sealed class SnapshotTests
{
    [Fact]
    public async Task Turns_OfOnePersonInTwoConversationsAtOnce_LoseNoCount()
    {
        await using var fixture = await EngineFixture.StartAsync(CountingBot.PersonTurnAsync, options => options.Reruns = 100);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => fixture.SayAsync("hi", $"c{i % 6}", "same")));
        foreach (var receipt in receipts) Assert.False((await fixture.OutcomeAsync(receipt)).IsDead);

        Assert.Equal(["count 61"], await fixture.AskAsync("last", "c0", "same"));
    }

    [Fact]
    public async Task Turn_ReadsAgainAfterAnotherCommitted_SeesItsOwnSnapshotAndIsRunAgain()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = new List<(int Before, int After)>();
        await using var fixture = await EngineFixture.StartAsync(async (storage, context, token) =>
        {
            if (context.Activity.Conversation.Id == "quick")
            {
                await CountingBot.PersonTurnAsync(storage, context, token);
                return;
            }
            var before = await CountAsync(storage, context, token);
            reached.TrySetResult();
            await gate.Task.WaitAsync(token);
            seen.Add((before, await CountAsync(storage, context, token)));
            await CountingBot.PersonTurnAsync(storage, context, token);
        });

        var slow = await fixture.SayAsync("hi", "slow", "same");
        await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        await fixture.AskAsync("hi", "quick", "same");
        gate.SetResult();
        var outcome = await fixture.OutcomeAsync(slow);

        Assert.Equal([(0, 0), (1, 1)], seen);
        Assert.Equal("count 2", Some.TextOf(Assert.Single(outcome.Replies)));
    }

    private static async Task<int> CountAsync(TurnStorage storage, ITurnContext context, CancellationToken cancellationToken)
    {
        var key = $"{context.Activity.ChannelId}/users/{context.Activity.From.Id}";
        var items = await storage.ReadAsync([key], cancellationToken);
        return items.TryGetValue(key, out var state) ? (int)((IDictionary<string, object>)state)["count"] : 0;
    }
}
