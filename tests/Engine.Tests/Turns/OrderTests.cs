using Microsoft.Bot.Builder;

namespace KratomBot.Engine.Tests.Turns;

public sealed class OrderTests
{
    [Fact]
    public async Task AcceptAsync_ThousandPairsAtOnce_RepliesFollowTheOrderOfTheEchoes()
    {
        const int Pairs = 1000, Conversations = 20;
        await using var fixture = await EngineFixture.StartAsync(
            async (context, token) =>
            {
                // Turns of different lengths, so that only the order of work can keep the order of replies.
                if (context.Activity.Text.EndsWith('b')) await Task.Yield();
                await context.SendActivityAsync(MessageFactory.Text("re " + context.Activity.Text), token);
            });

        var sent = await Task.WhenAll(Enumerable.Range(0, Pairs).SelectMany(pair =>
        {
            var conversation = $"c{pair % Conversations}";
            return new[] { Task.Run(() => fixture.SayAsync($"{pair}a", conversation)), Task.Run(() => fixture.SayAsync($"{pair}b", conversation)) };
        }));
        foreach (var receipt in sent) await fixture.OutcomeAsync(receipt);

        for (var i = 0; i < Conversations; i++)
        {
            var texts = (await fixture.LogAsync($"c{i}")).Select(a => a.Text).ToList();
            var echoes = texts.Where(text => !text.StartsWith("re ", StringComparison.Ordinal)).ToList();
            Assert.Equal(2 * Pairs / Conversations, echoes.Count);
            Assert.Equal(echoes.Select(echo => "re " + echo), texts.Where(text => text.StartsWith("re ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task AcceptAsync_ManyMessagesAtOnce_EveryTurnSeesTheStateOfTheOneBefore()
    {
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => fixture.SayAsync($"m{i}")));
        foreach (var receipt in receipts) await fixture.OutcomeAsync(receipt);

        Assert.Equal(["count 101"], await fixture.AskAsync("last"));
    }

    [Fact]
    public async Task AcceptAsync_OneConversationWaits_OthersGoOn()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var fixture = await EngineFixture.StartAsync(async (context, token) =>
        {
            if (context.Activity.Text == "wait") await gate.Task.WaitAsync(token);
            await context.SendActivityAsync(MessageFactory.Text("done"), token);
        });

        var waiting = await fixture.SayAsync("wait", "slow");
        Assert.Equal(["done"], await fixture.AskAsync("go", "quick"));
        gate.SetResult();
        Assert.Single((await fixture.OutcomeAsync(waiting)).Replies);
    }
}
