using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Engine.Tests;

/// <summary>An engine with a bot made for one test, over a store in memory unless another is given.</summary>
internal sealed class EngineFixture : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ServiceProvider _services;

    private EngineFixture(ServiceProvider services) => _services = services;

    public ConversationEngine Engine => _services.GetRequiredService<ConversationEngine>();

    public IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    public TurnStorage Storage => _services.GetRequiredService<TurnStorage>();

    public static Task<EngineFixture> StartAsync(Func<ITurnContext, CancellationToken, Task> bot, Action<EngineOptions>? options = null) =>
        StartAsync((_, context, cancellationToken) => bot(context, cancellationToken), options);

    public static async Task<EngineFixture> StartAsync(
        Func<TurnStorage, ITurnContext, CancellationToken, Task> bot, Action<EngineOptions>? options = null, IConversationStore? store = null,
        Action<StateTypes>? types = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(store ?? SqliteConversationStore.InMemory());
        services.AddKratomBotEngine();
        services.Configure<StateTypes>(all => all.Property<int>("count"));
        if (types is not null) services.Configure(types);
        if (options is not null) services.Configure(options);
        services.AddTransient<IBot>(provider => new LambdaBot((context, token) => bot(provider.GetRequiredService<TurnStorage>(), context, token)));
        var fixture = new EngineFixture(services.BuildServiceProvider());
        await fixture.Engine.StartAsync(TestContext.Current.CancellationToken);
        return fixture;
    }

    public Task<Receipt> SayAsync(string text, string conversation = "c1", string user = "u1", string? clientId = null, ReplyRoute route = ReplyRoute.EventLog) =>
        Engine.AcceptAsync(Some.Inbound(text, conversation, user, clientId, route), TestContext.Current.CancellationToken);

    public async Task<TurnOutcome> OutcomeAsync(Receipt receipt) =>
        await Engine.WaitForOutcomeAsync(receipt, Patience, TestContext.Current.CancellationToken) ?? throw new TimeoutException("The turn did not end.");

    public async Task<string[]> AskAsync(string text, string conversation = "c1", string user = "u1") =>
        [.. (await OutcomeAsync(await SayAsync(text, conversation, user))).Replies.Select(Some.TextOf)];

    public async Task<IReadOnlyList<Activity>> LogAsync(string conversation = "c1", ReplyRoute route = ReplyRoute.EventLog) =>
        [.. (await Engine.ReadEventsAsync(Some.Key(conversation, route), 0, int.MaxValue, TestContext.Current.CancellationToken)).Select(e => ActivityJson.Read(e.Activity.Span))];

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
