using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder.Turns;

public sealed class TurnContextTests : IDisposable
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextTests() => _turn = new TurnContext(_adapter, Some.Message());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _turn.Dispose();

    [Fact]
    public void New_NoAdapterOrActivity_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, Some.Message()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null));
    }

    [Fact]
    public async Task UpdateActivity_Sent_GoesThroughHandlersToTheAdapter()
    {
        List<string> seen = [];
        _turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add(activity.Id);
            return next();
        });

        var response = await _turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "sent1", Text = "new" }, Token);

        Assert.Equal(["sent1"], seen);
        Assert.Equal(("new", "conversation1"), (_adapter.Updated.Single().Text, _adapter.Updated.Single().Conversation.Id));
        Assert.Equal("sent1", response.Id);
    }

    [Fact]
    public async Task DeleteActivity_Id_GoesThroughHandlersToTheAdapter()
    {
        List<string> seen = [];
        _turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add(reference.ActivityId);
            return next();
        });

        await _turn.DeleteActivityAsync("sent1", Token);

        Assert.Equal(["sent1"], seen);
        Assert.Equal(("sent1", "conversation1"), (_adapter.Deleted.Single().ActivityId, _adapter.Deleted.Single().Conversation.Id));
    }

    [Fact]
    public async Task New_FromAnother_SharesStateAndHandlers()
    {
        var seen = 0;
        _turn.TurnState.Add("key", "value");
        _turn.OnSendActivities((_, _, next) =>
        {
            seen++;
            return next();
        });

        using var copy = new TurnContext(_turn, Some.Message("other"));
        await copy.SendActivityAsync("hi", cancellationToken: Token);

        Assert.Equal(("other", "value", 1), (copy.Activity.Text, copy.TurnState.Get<string>("key"), seen));
    }

    [Fact]
    public async Task DelegatingTurnContext_Typed_IsTheSameTurn()
    {
        ITurnContext<IMessageActivity> typed = new DelegatingTurnContext<IMessageActivity>(_turn);

        await typed.SendActivityAsync("hi", cancellationToken: Token);

        Assert.Equal("hello", typed.Activity.Text);
        Assert.True(_turn.Responded);
        Assert.Same(_turn.TurnState, typed.TurnState);
    }

    [Fact]
    public void TurnState_ByTypeAndName_GivesWhatWasAdded()
    {
        var state = new TurnContextStateCollection();
        state.Add("by type");
        state.Add("name", (object)"by name");

        Assert.Equal(("by type", "by name"), (state.Get<string>(), state.Get<object>("name")));
        Assert.Null(state.Get<string>("absent"));
        Assert.Throws<ArgumentException>(() => state.Add("again"));
        state.Set("replaced");
        Assert.Equal("replaced", state.Get<string>());
    }

    [Fact]
    public void TurnState_NullArguments_Throw()
    {
        var state = new TurnContextStateCollection();

        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>(null!, "x"));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("x", null!));
    }
}
