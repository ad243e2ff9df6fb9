using System.Text;
using KratomBot.Dialogs;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using KratomBot.Knowledge.Content;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Tests.Shared;

/// <summary>
/// The real bot on the real engine with its store in memory: one person says something, and what comes back is what the event log
/// holds afterwards. Restarting keeps the store and makes everything else anew.
/// </summary>
public sealed class ConversationDriver : IAsyncDisposable
{
    /// <summary>Read once for all: it does not change, and reading it is the slowest part of a start.</summary>
    private static readonly Lazy<BotContent> Content = new(() => BotContent.Load(ContentBundle.BesideProgram()));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SqliteConversationStore _store = SqliteConversationStore.InMemory();
    private readonly Action<IServiceCollection>? _configure;
    private ServiceProvider _services;
    private int _number;

    private ConversationDriver(Action<IServiceCollection>? configure)
    {
        _configure = configure;
        _services = Build();
    }

    /// <summary>The time, which passes only when a test says so.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>The channel.</summary>
    public string ChannelId { get; init; } = "directline";

    /// <summary>Whether others read along.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The conversation.</summary>
    public string ConversationId { get; set; } = "c1";

    /// <summary>The person.</summary>
    public string UserId { get; set; } = "u1";

    /// <summary>The locale that the client tells.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>The services of the running bot.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Starts the bot.</summary>
    /// <param name="configure">Changes what is registered.</param>
    public static async Task<ConversationDriver> StartAsync(Action<IServiceCollection>? configure = null, CancellationToken cancellationToken = default) =>
        await StartAsync(new ConversationDriver(configure), cancellationToken);

    /// <summary>Starts the bot on a channel, perhaps in a group.</summary>
    public static async Task<ConversationDriver> StartAsync(string channelId, bool isGroup, CancellationToken cancellationToken) =>
        await StartAsync(new ConversationDriver(configure: null) { ChannelId = channelId, IsGroup = isGroup }, cancellationToken);

    /// <summary>Stops the bot and starts it again on what it has stored.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await Engine.StopAsync(cancellationToken);
        await _services.DisposeAsync();
        _services = Build();
        await Engine.StartAsync(cancellationToken);
    }

    /// <summary>The person writes.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new Activity(ActivityTypes.Message) { Text = text }, cancellationToken);

    /// <summary>The person presses a card's button.</summary>
    public Task<IReadOnlyList<Activity>> SubmitAsync(JObject value, CancellationToken cancellationToken) =>
        SendAsync(new Activity(ActivityTypes.Message) { Value = value }, cancellationToken);

    /// <summary>The person opens the chat.</summary>
    public Task<IReadOnlyList<Activity>> JoinAsync(CancellationToken cancellationToken) =>
        SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(UserId)] }, cancellationToken);

    /// <summary>Anything is sent. The replies are those that the turn committed.</summary>
    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        [.. (await OutcomeAsync(activity, cancellationToken)).Replies.Select(reply => JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(reply.Activity.Span))!)];

    /// <summary>Anything is sent, and the turn's whole end comes back.</summary>
    public async Task<TurnOutcome> OutcomeAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.Id ??= $"a{++_number}";
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = "http://127.0.0.1:3978/";
        activity.Locale = Locale;
        activity.From = new ChannelAccount(UserId);
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation = new ConversationAccount(id: ConversationId, isGroup: IsGroup);
        var receipt = await Engine.AcceptAsync(new InboundActivity { Activity = activity, Route = ReplyRoute.EventLog, CreatesConversation = true }, cancellationToken);
        var outcome = await Engine.WaitForOutcomeAsync(receipt, Patience, cancellationToken)
            ?? throw new TimeoutException("The turn did not end.");
        if (outcome.IsDead) throw new InvalidOperationException("The turn was given up.");
        return outcome;
    }

    /// <summary>Time passes while the server is down; what the bot then says unasked in this conversation.</summary>
    public async Task<Activity> SaidUnaskedAfterAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        var key = new ConversationKey(ChannelId, ConversationId);
        var before = (await Engine.FindConversationAsync(key, cancellationToken))!.LastSequence;
        Time.Advance(time);
        await RestartAsync(cancellationToken);
        using var happened = new SemaphoreSlim(0);
        using var subscription = Engine.Subscribe(key, () => happened.Release());
        while (true)
        {
            if (await Engine.ReadEventsAsync(key, before, cancellationToken: cancellationToken) is [var said, ..])
                return JsonConvert.DeserializeObject<Activity>(Encoding.UTF8.GetString(said.Activity.Span))!;
            await happened.WaitAsync(cancellationToken);
        }
    }

    /// <summary>What the bot has stored under a key.</summary>
    public async Task<object?> StoredAsync(string key, CancellationToken cancellationToken) =>
        (await _services.GetRequiredService<IStorage>().ReadAsync([key], cancellationToken)).TryGetValue(key, out var value) ? value : null;

    /// <summary>The self-check as it is stored.</summary>
    public async Task<CheckState?> CheckAsync(CancellationToken cancellationToken) =>
        await StoredAsync(ConversationStateKey, cancellationToken) is IDictionary<string, object> state && state.TryGetValue(CheckState.Property, out var check) ? (CheckState)check : null;

    /// <summary>The key of the conversation's state.</summary>
    public string ConversationStateKey => $"{ChannelId}/conversations/{ConversationId}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    private ConversationEngine Engine => _services.GetRequiredService<ConversationEngine>();

    private static async Task<ConversationDriver> StartAsync(ConversationDriver driver, CancellationToken cancellationToken)
    {
        await driver.Engine.StartAsync(cancellationToken);
        return driver;
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(new LiveContent(Content.Value));
        services.AddSingleton<IConversationStore>(_store);
        services.Configure<StateTypes>(DeclareState);
        services.AddKratomBotDialogs(options => options.Schedule = TurnSchedule.Set);
        services.AddKratomBotEngine();
        _configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static void DeclareState(StateTypes types)
    {
        foreach (var property in StoredShapes.Properties)
            types.Property(property.Name, property.Type);
        foreach (var document in StoredShapes.Documents)
            types.Document(document.Prefix.TrimEnd('/'), document.Type, document.Life switch
            {
                StoredLife.UntilForgotten => DocumentLifetime.UntilForgotten,
                StoredLife.GivenAway => DocumentLifetime.GivenAway,
                _ => DocumentLifetime.For(TimeSpan.FromMinutes(15)),
            });
    }
}
