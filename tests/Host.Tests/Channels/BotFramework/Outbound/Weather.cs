using System.Collections.Concurrent;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>What becomes of each attempt, chosen by chance from a seed; and which deliveries are under way.</summary>
internal sealed class Weather(int seed, TimeProvider time)
{
    public const string Header = "X-Weather";
    public const string Reset = "reset", Hang = "hang";

    /// <summary>Statuses with or without a Retry-After in seconds, and worse.</summary>
    private static readonly string[] Kinds =
    [
        "201", "201", "201", "201", "201", "201", "201", "201", "201", "202", "200", "429", "429 3", "429 7", "412", "502", "503", "504", Reset, Hang, "403", "404", "413", "500",
    ];

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Conversation, string Text), int> _attempts = [];
    private readonly HashSet<string> _underWay = [];
    private TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<Attempt> Attempts { get; } = new();

    /// <summary>Waits until no delivery is under way but those that nobody answers.</summary>
    public Task QuietAsync()
    {
        lock (_gate)
            return _underWay.Count == 0 ? Task.CompletedTask : _quiet.Task;
    }

    /// <summary>A conversation's reply is about to go out. There is one at a time.</summary>
    public void Begin(string conversation)
    {
        lock (_gate)
            _underWay.Add(conversation);
    }

    /// <summary>What became of it is known, or it has arrived where nobody answers.</summary>
    public void End(string conversation)
    {
        lock (_gate)
        {
            if (!_underWay.Remove(conversation) || _underWay.Count > 0)
                return;
            _quiet.TrySetResult();
            _quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The handler through which the program's client sends.</summary>
    public DelegatingHandler Handler() => new Choosing(this);

    private string Choose(string conversation, string text)
    {
        lock (_gate)
        {
            var attempt = _attempts[(conversation, text)] = _attempts.GetValueOrDefault((conversation, text)) + 1;
            var kind = Kinds[new Random(HashOf($"{seed}/{conversation}/{text}/{attempt}")).Next(Kinds.Length)];
            Attempts.Enqueue(new Attempt(conversation, text, kind, time.GetUtcNow()));
            return kind;
        }
    }

    // string.GetHashCode differs from run to run.
    private static int HashOf(string text) => text.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter));

    private sealed class Choosing(Weather weather) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var parts = request.RequestUri!.AbsolutePath.Split('/');
            // The body goes out once only, so the test reads what was asked from the address: conversation and question.
            var kind = weather.Choose(parts[^3], parts[^1]);
            request.Headers.Add(Header, kind);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>An attempt to deliver a reply.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="At">When.</param>
internal sealed record Attempt(string Conversation, string Question, string Kind, DateTimeOffset At)
{
    public bool IsDelivered => Kind[0] == '2';

    public bool IsFree => Kind.StartsWith("429", StringComparison.Ordinal) || Kind == "412";

    public bool IsUnclear => Kind is "502" or "503" or "504" or Weather.Reset or Weather.Hang;

    /// <summary>The shortest wait before the next one: what the service asks, else the first wait less its spread.</summary>
    public TimeSpan Wait => TimeSpan.FromSeconds(Kind.Split(' ') is [_, var seconds] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 1.6);
}
