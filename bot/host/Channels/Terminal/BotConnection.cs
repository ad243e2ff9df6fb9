using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KratomBot.Host.Channels.Terminal;

/// <summary>A conversation with a running server over Direct Line, as any other client has it.</summary>
public sealed class BotConnection : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ClientWebSocket _socket = new();
    private readonly string _conversation;
    private readonly CancellationTokenSource _closing = new();
    private Task<string>? _reading;

    private BotConnection(HttpClient http, string conversation)
    {
        _http = http;
        _conversation = conversation;
    }

    /// <summary>Starts a new conversation.</summary>
    /// <param name="server">The server's address.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpRequestException">There is no such server.</exception>
    public static async Task<BotConnection> OpenAsync(Uri server, CancellationToken cancellation)
    {
        var http = new HttpClient { BaseAddress = server };
        var token = await SendAsync(http, HttpMethod.Post, "/api/directline/token", new { }, cancellation);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var start = await SendAsync(http, HttpMethod.Post, "/v3/directline/conversations", new { locale = System.Globalization.CultureInfo.CurrentCulture.Name }, cancellation);
        var connection = new BotConnection(http, start.GetProperty("conversationId").GetString()!);
        await connection._socket.ConnectAsync(new Uri(start.GetProperty("streamUrl").GetString()!), cancellation);
        return connection;
    }

    /// <summary>Sends what the person typed.</summary>
    /// <returns>The id by which replies name it.</returns>
    public async Task<string> SayAsync(string text, CancellationToken cancellation)
    {
        var answer = await SendAsync(_http, HttpMethod.Post, $"/v3/directline/conversations/{_conversation}/activities", new { type = "message", text }, cancellation);
        return answer.GetProperty("id").GetString()!;
    }

    /// <summary>What the bot sent next, in one piece: all messages of one turn. Nothing, when it says nothing in time.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limit, TimeProvider.System);
        try
        {
            while (true)
            {
                // Giving up on a socket's read would end the socket, so the read goes on until the next time.
                _reading ??= ReadFrameAsync(_closing.Token);
                var text = await _reading.WaitAsync(late.Token).WaitAsync(cancellation);
                _reading = null;
                using var frame = JsonDocument.Parse(text);
                var fromBot = frame.RootElement.GetProperty("activities").EnumerateArray().Where(IsFromBot).Select(activity => activity.Clone()).ToList();
                if (fromBot.Count > 0)
                    return fromBot;
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        if (_reading is not null)
            await _reading.ContinueWith(static _ => { }, TaskScheduler.Default);
        _socket.Dispose();
        _http.Dispose();
        _closing.Dispose();
    }

    private static bool IsFromBot(JsonElement activity) =>
        activity.TryGetProperty("from", out var from) && from.TryGetProperty("role", out var role) && role.ValueKind == JsonValueKind.String && role.GetString() == "bot";

    private static async Task<JsonElement> SendAsync<T>(HttpClient http, HttpMethod method, string path, T body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await http.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"the server refused ({(int)response.StatusCode})", inner: null, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    private async Task<string> ReadFrameAsync(CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (received.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException("the server ended the conversation");
            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage && frame.Length > 0)
                return Encoding.UTF8.GetString(frame.GetBuffer(), 0, (int)frame.Length);
        }
    }
}
