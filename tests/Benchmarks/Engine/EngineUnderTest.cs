using KratomBot.Engine;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Benchmarks.Engine;

/// <summary>An engine on a new file, durable as in earnest, with a bot that reads state, answers and writes state.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kratombot-bench-");
    private readonly ServiceProvider _services;

    public EngineUnderTest()
    {
        Store = new SqliteConversationStore(new SqliteStoreOptions { Path = Path.Combine(_folder.FullName, "store.db") });
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<KratomBot.Engine.Storage.IConversationStore>(Store)
            .AddKratomBotEngine()
            .Configure<StateTypes>(types => types.Property<int>("count"))
            .AddTransient<IBot, CountingBot>()
            .BuildServiceProvider();
    }

    public SqliteConversationStore Store { get; }

    private ConversationEngine Engine => _services.GetRequiredService<ConversationEngine>();

    public Task StartAsync() => Engine.StartAsync(CancellationToken.None);

    /// <summary>One message, until its turn is committed.</summary>
    public async Task TurnAsync(string conversation)
    {
        var receipt = await Engine.AcceptAsync(new InboundActivity
        {
            Activity = new Activity
            {
                Type = ActivityTypes.Message,
                ChannelId = "directline",
                From = new ChannelAccount("u-" + conversation),
                Recipient = new ChannelAccount("bot"),
                Conversation = new ConversationAccount(id: conversation),
                Text = "How long should a break from it last before it works again?",
            },
            Route = ReplyRoute.EventLog,
            CreatesConversation = true,
        });
        _ = await Engine.WaitForOutcomeAsync(receipt, Patience) ?? throw new TimeoutException();
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class CountingBot(IStorage storage) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var state = new ConversationState(storage);
            var property = state.CreateProperty<int>("count");
            var count = 1 + await property.GetAsync(turnContext, () => 0, cancellationToken);
            await property.SetAsync(turnContext, count, cancellationToken);
            await turnContext.SendActivityAsync(MessageFactory.Text($"That was message {count}. {new string('x', 400)}"), cancellationToken);
            await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }
}
