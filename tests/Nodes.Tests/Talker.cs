using System.Net.WebSockets;
using System.Text.Json.Nodes;
using KratomBot.Testing;

namespace KratomBot.Nodes.Tests;

/// <summary>
/// One person who says something, waits for the reply on a stream, and goes on; when a node is gone, the next one is asked, with the
/// same message under the same client id, and the stream goes on from its watermark.
/// </summary>
internal sealed class Talker(Cluster cluster, DirectLineClient client, int number) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>People read before they go on; without this, fifty of them leave a node that starts again no processor.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromMilliseconds(500);

    private readonly List<string> _said = [];
    private int _node = number;
    private int _answered;

    /// <summary>How often the bot has replied.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>HTTP statuses of errors that the person has seen. A connection that breaks is none.</summary>
    public List<int> Errors { get; } = [];

    public static async Task<Talker> ArriveAsync(Cluster cluster, int number, CancellationToken cancellationToken)
    {
        var client = await DirectLineClient.StartAsync(cluster.Clients[number % cluster.Clients.Count], cancellationToken);
        var talker = new Talker(cluster, client, number);
        await talker.StreamAsync(cancellationToken);
        return talker;
    }

    /// <summary>Talks until it is enough; what was begun is finished.</summary>
    public async Task TalkAsync(Action replied, CancellationToken enough, CancellationToken cancellationToken)
    {
        while (!enough.IsCancellationRequested)
        {
            await AskAsync(cancellationToken);
            replied();
            await Task.Delay(Reading, TimeProvider.System, enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Says something and waits for the reply.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var clientId = $"{client.ConversationId}-{_said.Count}";
        var id = await InsistAsync(() => client.PostAsync("what is kratom tolerance", clientId, cancellationToken), cancellationToken);
        _said.Add(id);
        while (true)
        {
            try
            {
                if ((await client.NextAsync(cancellationToken)).Any(activity => IsReply(activity, id)))
                    break;
            }
            catch (WebSocketException)
            {
                Turn();
                await StreamAsync(cancellationToken);
            }
        }

        Interlocked.Increment(ref _answered);
    }

    /// <summary>Checks that each message stands in the conversation once, with one reply, in order.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var all = await client.ReadAllAsync(cancellationToken);

        Assert.Equal(_said, all.Select(activity => (string)activity["id"]!).Where(_said.Contains));
        Assert.Equal(_said, all.Where(activity => (string?)activity["type"] == "message").Select(activity => (string?)activity["replyToId"]).OfType<string>().Where(_said.Contains));
    }

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private static bool IsReply(JsonObject activity, string id) => (string?)activity["replyToId"] == id && (string?)activity["type"] == "message";

    private Task<bool> StreamAsync(CancellationToken cancellationToken) => InsistAsync(
        async () =>
        {
            await client.OpenStreamAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task<T> InsistAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or WebSocketException || (gone is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                if (gone is HttpRequestException { StatusCode: { } status })
                    Errors.Add((int)status);
                Turn();
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    /// <summary>Asks another node from now on, as a balancer would.</summary>
    private void Turn() => client.Http = cluster.Clients[++_node % cluster.Clients.Count];
}
