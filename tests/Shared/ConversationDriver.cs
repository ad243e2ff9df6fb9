using KratomBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Tests.Shared;

/// <summary>Interim.</summary>
public sealed class ConversationDriver : IAsyncDisposable
{
    private readonly DictionaryStorage _storage = new();
    private ServiceProvider _services = null!;
    private OneTurnAdapter _adapter = null!;
    private int _number;

    public ConversationDriver() => Restart();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string ChannelId { get; init; } = "directline";

    public bool IsGroup { get; init; }

    public string ConversationId { get; set; } = "c1";

    public string UserId { get; set; } = "u1";

    public IDictionary<string, object> Stored => _storage.Items;

    public void Restart()
    {
        _services = new ServiceCollection().AddSingleton<IStorage>(_storage).AddSingleton<TimeProvider>(Time).AddKratomBotDialogs().BuildServiceProvider();
        _adapter = new OneTurnAdapter(_services.GetServices<IMiddleware>());
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new Activity(ActivityTypes.Message) { Text = text }, cancellationToken);

    public Task<IReadOnlyList<Activity>> SubmitAsync(object value, CancellationToken cancellationToken) =>
        SendAsync(new Activity(ActivityTypes.Message) { Value = Newtonsoft.Json.Linq.JObject.FromObject(value) }, cancellationToken);

    public Task<IReadOnlyList<Activity>> JoinAsync(CancellationToken cancellationToken) =>
        SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount(UserId)] }, cancellationToken);

    public async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = $"a{++_number}";
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = "http://localhost:3978/";
        activity.From = new ChannelAccount(UserId);
        activity.Recipient = new ChannelAccount("bot");
        activity.Conversation = new ConversationAccount(id: ConversationId, isGroup: IsGroup);
        return await _adapter.RunAsync(activity, _services.GetRequiredService<IBot>(), cancellationToken);
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private sealed class DictionaryStorage : IStorage
    {
        public Dictionary<string, object> Items { get; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(Items.Where(pair => keys.Contains(pair.Key)).ToDictionary());

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes) Items[key] = value;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys) Items.Remove(key);
            return Task.CompletedTask;
        }
    }

    private sealed class OneTurnAdapter : BotAdapter
    {
        private readonly List<Activity> _sent = [];

        public OneTurnAdapter(IEnumerable<IMiddleware> middleware)
        {
            foreach (var one in middleware) Use(one);
        }

        public async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, IBot bot, CancellationToken cancellationToken)
        {
            _sent.Clear();
            using var context = new TurnContext(this, activity);
            await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
            return [.. _sent];
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            _sent.AddRange(activities);
            return Task.FromResult(activities.Select(a => new ResourceResponse(a.Id)).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
