using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace KratomBot.Testing;

/// <summary>A person's browser, as far as the protocol goes: one Direct Line conversation over REST and a WebSocket.</summary>
internal sealed class DirectLineClient : IAsyncDisposable
{
    private ClientWebSocket? _socket;
    private string _token;
    private string? _watermark;

    private DirectLineClient(HttpClient http, string token, string conversationId, string userId)
    {
        Http = http;
        _token = token;
        ConversationId = conversationId;
        UserId = userId;
    }

    /// <summary>Through which the bot is reached. Where it runs on several nodes, the next call may ask another one.</summary>
    public HttpClient Http { get; set; }

    /// <summary>The conversation's id.</summary>
    public string ConversationId { get; }

    /// <summary>The user's id, as the bot gave it.</summary>
    public string UserId { get; }

    /// <summary>Starts a new conversation.</summary>
    public static async Task<DirectLineClient> StartAsync(HttpClient http, CancellationToken cancellationToken = default)
    {
        using var answer = await http.PostAsJsonAsync("api/directline/token", new { }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        var client = new DirectLineClient(http, (string)token["token"]!, (string)token["conversationId"]!, (string)token["userId"]!);
        await client.CallAsync(HttpMethod.Post, "v3/directline/conversations", new JsonObject(), cancellationToken);
        return client;
    }

    /// <summary>Opens the stream, from the last watermark seen.</summary>
    public async Task OpenStreamAsync(CancellationToken cancellationToken = default)
    {
        _socket?.Dispose();
        var address = await StreamAddressAsync(cancellationToken);
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(address, cancellationToken);
    }

    /// <summary>Where the stream can be opened, once, from the last watermark seen.</summary>
    public async Task<Uri> StreamAddressAsync(CancellationToken cancellationToken = default)
    {
        var answer = await CallAsync(HttpMethod.Get, $"v3/directline/conversations/{ConversationId}?watermark={_watermark}", null, cancellationToken);
        _token = (string)answer["token"]!;
        return new Uri((string)answer["streamUrl"]!);
    }

    /// <summary>The next activities of the stream.</summary>
    /// <exception cref="WebSocketException">The connection was lost.</exception>
    public async Task<IReadOnlyList<JsonObject>> NextAsync(CancellationToken cancellationToken = default)
    {
        var buffer = new byte[64 * 1024];
        using var text = new MemoryStream();
        while (true)
        {
            var part = await _socket!.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            text.Write(buffer, 0, part.Count);
            if (!part.EndOfMessage)
                continue;
            if (text.Length == 0)
                continue;
            text.Position = 0;
            var set = JsonNode.Parse(text)!;
            _watermark = (string?)set["watermark"] ?? _watermark;
            return [.. set["activities"]!.AsArray().Select(activity => activity!.AsObject())];
        }
    }

    /// <summary>Everything of the conversation after a watermark, by polling.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        var all = new List<JsonObject>();
        var watermark = "";
        while (true)
        {
            var set = await CallAsync(HttpMethod.Get, $"v3/directline/conversations/{ConversationId}/activities?watermark={watermark}", null, cancellationToken);
            var page = set["activities"]!.AsArray();
            if (page.Count == 0)
                return all;
            all.AddRange(page.Select(activity => activity!.AsObject()));
            watermark = (string?)set["watermark"];
        }
    }

    /// <summary>Posts a message. Returns the id that the bot gave it.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="clientId">The same for each try to send the same message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<string> PostAsync(string text, string clientId, CancellationToken cancellationToken = default)
    {
        var (status, body) = await TryPostAsync(text, clientId, cancellationToken);
        return status is HttpStatusCode.OK ? (string)body["id"]! : throw new HttpRequestException("The message was refused.", inner: null, status);
    }

    /// <summary>Posts a message. Returns the answer, whatever it is.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)> TryPostAsync(string text, string clientId, CancellationToken cancellationToken = default)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = UserId },
            ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
        };
        using var answer = await SendAsync(HttpMethod.Post, $"v3/directline/conversations/{ConversationId}/activities", activity, cancellationToken);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonObject> CallAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(method, path, body, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await Http.SendAsync(request, cancellationToken);
    }
}
