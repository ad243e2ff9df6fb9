using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace KratomBot.Host.Tests.Running;

/// <summary>A conversation as a client of Direct Line has it.</summary>
internal sealed class Conversation(HttpClient http, string id, string token, string userId, string streamUrl)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public HttpClient Http => http;

    public string Id => id;

    public string Token => token;

    public string UserId => userId;

    public string StreamUrl => streamUrl;

    public string Address => $"/v3/directline/conversations/{id}";

    public static async Task<Conversation> StartAsync(HttpClient http)
    {
        var page = await ReadAsync(await http.PostAsync("/api/directline/token", null, Cancellation));
        var token = page.GetProperty("token").GetString()!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var start = await ReadAsync(await http.PostAsJsonAsync("/v3/directline/conversations", new { }, Cancellation));
        return new Conversation(http, start.GetProperty("conversationId").GetString()!, token, page.GetProperty("userId").GetString()!, start.GetProperty("streamUrl").GetString()!);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => http.PostAsJsonAsync($"{Address}/activities", activity, Cancellation);

    public Task<HttpResponseMessage> PostRawAsync(string body) =>
        http.PostAsync($"{Address}/activities", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);

    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        var answer = await ReadAsync(await PostAsync(clientId is null
            ? new { type = "message", text }
            : new { type = "message", text, channelData = new { clientActivityID = clientId } }));
        return answer.GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> PollAsync(string watermark = "") => await ReadAsync(await http.GetAsync($"{Address}/activities?watermark={watermark}", Cancellation));

    public async Task<StreamReader> OpenAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? streamUrl), Cancellation);
        return new StreamReader(socket);
    }

    public async Task<JsonElement> ReconnectAsync(string watermark = "") => await ReadAsync(await http.GetAsync($"{Address}?watermark={watermark}", Cancellation));

    /// <summary>What arrives on an open stream.</summary>
    public sealed class StreamReader(ClientWebSocket socket) : IDisposable
    {
        private readonly Queue<JsonElement> _waiting = new();

        public string Watermark { get; private set; } = "";

        public ClientWebSocket Socket => socket;

        /// <summary>Reads until an activity fits.</summary>
        public async Task<JsonElement> NextAsync(Func<JsonElement, bool> fits)
        {
            while (true)
            {
                while (_waiting.TryDequeue(out var activity))
                {
                    if (fits(activity))
                        return activity;
                }

                await ReadFrameAsync();
            }
        }

        public Task<JsonElement> NextTextAsync(string text) => NextAsync(activity => activity.TryGetProperty("text", out var said) && said.GetString() == text);

        public async Task<WebSocketCloseStatus?> ReadToEndAsync()
        {
            var buffer = new byte[4096];
            while (true)
            {
                var received = await ReceiveAsync(buffer);
                if (received.MessageType == WebSocketMessageType.Close)
                    return received.CloseStatus;
            }
        }

        public void Dispose() => socket.Dispose();

        // A test that waits for what never comes must say where, not run for ever.
        private Task<WebSocketReceiveResult> ReceiveAsync(byte[] buffer) =>
            socket.ReceiveAsync(buffer, Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);

        private async Task ReadFrameAsync()
        {
            var buffer = new byte[64 * 1024];
            using var frame = new MemoryStream();
            WebSocketReceiveResult received;
            do
            {
                received = await ReceiveAsync(buffer);
                Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
                frame.Write(buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);
            var set = JsonDocument.Parse(frame.ToArray()).RootElement;
            if (set.TryGetProperty("watermark", out var watermark))
                Watermark = watermark.GetString()!;
            foreach (var activity in set.GetProperty("activities").EnumerateArray())
                _waiting.Enqueue(activity);
        }
    }
}
