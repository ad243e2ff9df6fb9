using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Engine.Tests.State;

public sealed class ForgettingTests : IDisposable
{
    private static readonly UserKey User = new("directline", "u1");

    private readonly StoreFile _file = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turn_ThatForgetsThePerson_LeavesOnlyItsReplies()
    {
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(ForgettingBotAsync, store: store, types: types => types.Document<string>("history", DocumentLifetime.UntilForgotten));
        await fixture.AskAsync("PINEAPPLE one");
        await fixture.AskAsync("PINEAPPLE two", "another");
        await fixture.AskAsync("somebody else's", "third", "u2");

        Assert.Equal(["forgotten"], await fixture.AskAsync("PINEAPPLE forget"));

        Assert.Equal(["forgotten"], (await fixture.LogAsync()).Select(a => a.Text));
        Assert.Equal(4, (await fixture.Engine.ReadEventsAsync(Some.Key(), 0, cancellationToken: Token))[0].Sequence);
        Assert.Null(await fixture.Engine.FindConversationAsync(Some.Key("another"), Token));
        Assert.Equal(2, (await fixture.LogAsync("third")).Count);
        Assert.Equal(-1, _file.Bytes().AsSpan().IndexOf("PINEAPPLE"u8));
        Assert.True(await fixture.Engine.IsTokenRevokedAsync(User.ToString(), Token));
        Assert.Equal(["count 1"], await fixture.AskAsync("new"));
    }

    [Fact]
    public async Task Turn_ThatForgetsThePersonInAGroup_LeavesWhatOthersSaid()
    {
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(ForgettingBotAsync, store: store, types: types => types.Document<string>("history", DocumentLifetime.UntilForgotten));
        await GroupAsync(fixture, "mine", "u1");
        await GroupAsync(fixture, "theirs", "u2");

        await GroupAsync(fixture, "forget", "u1");

        Assert.Equal(["theirs", "count 2", "forgotten"], (await fixture.LogAsync("g")).Select(a => a.Text));
        await fixture.Engine.ForgetUserAsync(User, Token);
        Assert.Equal(["theirs", "count 2", "forgotten"], (await fixture.LogAsync("g")).Select(a => a.Text));
    }

    [Fact]
    public async Task ForgetUserAsync_WhileTheirTurnRuns_NothingOfItIsStored()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = new SemaphoreSlim(0);
        await using var fixture = await EngineFixture.StartAsync(async (storage, context, token) =>
        {
            started.Release();
            await gate.Task.WaitAsync(token);
            await CountingBot.TurnAsync(storage, context, token);
        });
        await fixture.SayAsync("mine");
        await started.WaitAsync(Token);

        await fixture.Engine.ForgetUserAsync(User, Token);
        gate.SetResult();
        await fixture.AskAsync("other", "c2", "u2");

        Assert.Empty(await fixture.LogAsync());
        Assert.Null(await fixture.Engine.FindConversationAsync(Some.Key(), Token));
        Assert.Equal(["count 1"], await fixture.AskAsync("again"));
    }

    [Fact]
    public async Task ForgetUserAsync_ConversationBegunByANoticeOfTheBots_IsTheirsAllTheSame()
    {
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync);
        var notice = Some.Inbound("", user: "bot");
        notice.Activity.Type = ActivityTypes.ConversationUpdate;
        await fixture.OutcomeAsync(await fixture.Engine.AcceptAsync(notice, Token));
        await fixture.AskAsync("mine");

        await fixture.Engine.ForgetUserAsync(User, Token);

        Assert.Empty(await fixture.LogAsync());
    }

    [Fact]
    public async Task Document_GivenAway_IsForgottenWithItsPersonForADayAndThenNobodys()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 13, 37, 11, TimeSpan.Zero));
        await using var store = await _file.OpenAsync();
        await using var fixture = await EngineFixture.StartAsync(
            (storage, context, token) => storage.WriteAsync(new Dictionary<string, object> { ["unanswered/" + context.Activity.Text] = "question" }, token),
            store: store, types: types => types.Document<string>("unanswered", DocumentLifetime.GivenAway), time: time);
        await fixture.AskAsync("early");

        var later = time.GetUtcNow().AddHours(24);
        await store.SweepAsync(later.AddHours(-24), later, Token);
        await fixture.AskAsync("late");
        await fixture.Engine.ForgetUserAsync(User, Token);

        Assert.Equal(["unanswered/early"], (await fixture.Storage.ReadAsync(["unanswered/early", "unanswered/late"], Token)).Keys);
        using var connection = _file.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT conversation, user, touched % 86400000, version % 86400000 FROM state";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal([DBNull.Value, DBNull.Value, 0L, 0L], Enumerable.Range(0, 4).Select(reader.GetValue));
    }

    public void Dispose() => _file.Dispose();

    private static async Task ForgettingBotAsync(TurnStorage storage, ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Text.EndsWith("forget", StringComparison.Ordinal))
        {
            context.TurnState.Set(TurnKeys.ForgetUser, (object)true);
            await context.SendActivityAsync(MessageFactory.Text("forgotten"), cancellationToken);
            return;
        }
        await storage.WriteAsync(new Dictionary<string, object> { ["history/" + context.Activity.From.Id] = context.Activity.Text }, cancellationToken);
        await CountingBot.TurnAsync(storage, context, cancellationToken);
    }

    private static async Task GroupAsync(EngineFixture fixture, string text, string user)
    {
        var inbound = Some.Inbound(text, "g", user);
        inbound.Activity.Conversation.IsGroup = true;
        await fixture.OutcomeAsync(await fixture.Engine.AcceptAsync(inbound, Token));
    }
}
