using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Weaknesses;

/// <summary>With the packages an echo allocates 17.5 KiB, a turn with state 42 KiB. Bytes are counted here, not time.</summary>
public sealed class TurnCostTests
{
    private const int Turns = 200;

    private readonly MemoryStorage _storage = new();

    [Fact]
    public void Echo_MeanTurn_AllocatesUnder4KiB()
    {
        SdkMode.RequireBundled("The packages allocate more.");

        Assert.InRange(BytesPerTurn(new QuietAdapter(), Echo), 1, 4 * 1024);

        static Task Echo(ITurnContext turn, CancellationToken token) => turn.SendActivityAsync($"echo: {turn.Activity.Text}", cancellationToken: token);
    }

    [Fact]
    public void State_MeanTurn_AllocatesUnder8KiB()
    {
        SdkMode.RequireBundled("The packages allocate more.");
        var (conversation, user) = (new ConversationState(_storage), new UserState(_storage));
        var counter = conversation.CreateProperty<Counter>("counter");
        var adapter = new QuietAdapter();
        adapter.Use(new AutoSaveStateMiddleware(conversation, user));

        Assert.InRange(BytesPerTurn(adapter, Count), 1, 8 * 1024);

        async Task Count(ITurnContext turn, CancellationToken token)
        {
            var value = await counter.GetAsync(turn, () => new Counter(), token);
            value.Count++;
            await turn.SendActivityAsync("counted", cancellationToken: token);
        }
    }

    [Fact]
    public async Task WaitingConversation_SomeAnswers_TakesUnder1KiB()
    {
        SdkMode.RequireBundled("The packages keep the names of all types.");
        var stored = new Dictionary<string, JObject>();
        var state = new ConversationState(new MemoryStorage(stored));
        using var turn = new TurnContext(new RecordingAdapter(), Some.Message());
        var answers = Enumerable.Range(1, 10).ToDictionary(i => $"question{i}", i => (object)i);

        await state.CreateProperty<Dictionary<string, object>>("answers").SetAsync(turn, answers, TestContext.Current.CancellationToken);
        await state.SaveChangesAsync(turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.InRange(stored.Single().Value.ToString(Formatting.None).Length, 1, 1024);
    }

    private static long BytesPerTurn(QuietAdapter adapter, BotCallbackHandler bot)
    {
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Turns;

        void Run()
        {
            for (var i = 0; i < Turns; i++)
            {
                // Bytes are counted on one thread: a turn over memory ends on the thread that began it.
                var turn = adapter.RunAsync(Some.Message(), bot);
                Assert.True(turn.IsCompletedSuccessfully);
            }
        }
    }

    private sealed class Counter
    {
        public int Count { get; set; }
    }

    private sealed class QuietAdapter : BotAdapter
    {
        public async Task RunAsync(Activity activity, BotCallbackHandler callback)
        {
            using var turnContext = new TurnContext(this, activity);
            await RunPipelineAsync(turnContext, callback, CancellationToken.None);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse("sent")));

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
