using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder.Middleware;

public sealed class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();

    [Theory]
    [InlineData("<at>Bot</at> what is a break?", "what is a break?")]
    [InlineData("what does <at>Bot</at> say?", "what does  say?")]
    [InlineData("no mention", "no mention")]
    public async Task NormalizeMentions_BotMentioned_LeavesWhatWasMeant(string said, string left)
    {
        var message = Some.Message(said);
        message.Entities = [new Mention(new ChannelAccount("bot1", "Bot"), "<at>Bot</at>")];
        _adapter.Use(new NormalizeMentionsMiddleware());

        Assert.Equal(left, await SeenBy(message));
    }

    [Fact]
    public async Task NormalizeMentions_SomebodyElse_LosesOnlyTheTags()
    {
        var message = Some.Message("<at>Ann</at> hello");
        message.Entities = [new Mention(new ChannelAccount("ann", "Ann"), "<at>Ann</at>")];
        _adapter.Use(new NormalizeMentionsMiddleware());

        Assert.Equal("Ann hello", await SeenBy(message));
    }

    [Fact]
    public async Task NormalizeMentions_NoText_StaysWithout()
    {
        _adapter.Use(new NormalizeMentionsMiddleware());

        Assert.True(string.IsNullOrEmpty(await SeenBy(Some.Message(text: null))));
    }

    [Fact]
    public async Task RegisterClass_Service_IsInTheTurnState()
    {
        object? seen = null;
        _adapter.Use(new RegisterClassMiddleware<string>("service"));

        await _adapter.RunAsync(Some.Message(), (turn, _) =>
        {
            seen = turn.TurnState.Get<string>();
            return Task.CompletedTask;
        });

        Assert.Equal("service", seen);
    }

    [Fact]
    public async Task AutoSaveState_Changed_IsStoredAfterTheTurn()
    {
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);
        var property = state.CreateProperty<string>("word");
        _adapter.Use(new AutoSaveStateMiddleware(state));

        await _adapter.RunAsync(Some.Message(), (turn, token) => property.SetAsync(turn, "kept", token));

        var stored = await storage.ReadAsync(["test/conversations/conversation1"], TestContext.Current.CancellationToken);
        Assert.Equal("kept", ((IDictionary<string, object>)stored.Single().Value)["word"]);
    }

    [Fact]
    public async Task ShowTyping_LongTurn_SendsTypingThatIsNoResponse()
    {
        var typing = new SignallingAdapter();
        typing.Use(new ShowTypingMiddleware(delay: 0, period: 60_000));
        var responded = true;

        await typing.RunAsync(Some.Message(), async (turn, token) =>
        {
            var sent = await typing.FirstSent.WaitAsync(TimeSpan.FromSeconds(30), token);
            Assert.Equal((ActivityTypes.Typing, "user1"), (sent.Type, sent.Recipient.Id));
            responded = turn.Responded;
        });

        Assert.False(responded);
    }

    private async Task<string?> SeenBy(Activity message)
    {
        string? seen = null;
        await _adapter.RunAsync(message, (turn, _) =>
        {
            seen = turn.Activity.Text;
            return Task.CompletedTask;
        });
        return seen;
    }

    private sealed class SignallingAdapter : BotAdapter
    {
        private readonly TaskCompletionSource<Activity> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Activity> FirstSent => _first.Task;

        public async Task RunAsync(Activity activity, BotCallbackHandler callback)
        {
            using var turnContext = new TurnContext(this, activity);
            await RunPipelineAsync(turnContext, callback, TestContext.Current.CancellationToken);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            _first.TrySetResult(activities[0]);
            return Task.FromResult(activities.Select(_ => new ResourceResponse("1")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
