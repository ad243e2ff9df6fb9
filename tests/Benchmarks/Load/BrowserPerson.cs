using KratomBot.Testing;

namespace KratomBot.Benchmarks.Load;

/// <summary>A person in front of the page: posts over HTTP, hears the reply on the WebSocket.</summary>
internal sealed class BrowserPerson : Person
{
    private readonly DirectLineClient _client;
    private int _count;

    private BrowserPerson(DirectLineClient client) => _client = client;

    /// <param name="http">Where the stream is opened.</param>
    /// <param name="elsewhere">Where messages are posted, if that is another node.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Person> ArriveAsync(HttpClient http, CancellationToken cancellationToken, HttpClient? elsewhere = null)
    {
        var client = await DirectLineClient.StartAsync(http, cancellationToken);
        await client.OpenStreamAsync(cancellationToken);
        // The greeting.
        await client.NextAsync(cancellationToken);
        client.Http = elsewhere ?? http;
        return new BrowserPerson(client);
    }

    public override ValueTask DisposeAsync() => _client.DisposeAsync();

    protected override async Task AskAsync(string text, CancellationToken cancellationToken)
    {
        var id = await _client.PostAsync(text, $"{_client.ConversationId}-{_count++}", cancellationToken);
        while (true)
        {
            foreach (var activity in await _client.NextAsync(cancellationToken))
            {
                if ((string?)activity["replyToId"] == id && (string?)activity["type"] == "message")
                    return;
            }
        }
    }
}
