using System.Text.Json;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.Teams;

/// <summary>The real bot on a developer's machine, without a token, and Teams on the other end.</summary>
internal sealed class TeamsWorld : IAsyncDisposable
{
    /// <summary>How long a message of the bot may take on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private HttpClient _http;

    private TeamsWorld(TeamsDouble teams, Action<BotServer>? adapt)
    {
        Teams = teams;
        Server = StartServer(adapt);
        _http = Server.Client();
    }

    public TeamsDouble Teams { get; }

    public BotServer Server { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TeamsWorld> StartAsync(Action<BotServer>? adapt = null) => new(await TeamsDouble.StartAsync(Cancellation), adapt);

    /// <summary>The bot's server stops, and another one starts.</summary>
    public async Task RestartAsync(Action<BotServer> adapt)
    {
        _http.Dispose();
        await Server.DisposeAsync();
        Server = StartServer(adapt);
        _http = Server.Client();
    }

    public TeamsChat Personal(string id = "980074d6-personal") => new(_http, Teams.ServiceUrl, "personal", id);

    public TeamsChat Group(string id = "892e58f6-group") => new(_http, Teams.ServiceUrl, "groupChat", id);

    public TeamsChat Channel(string id) => new(_http, Teams.ServiceUrl, "channel", id);

    /// <summary>The bot's next message.</summary>
    public async Task<Said> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        var call = await Teams.Calls.ReadAsync(limit.Token);
        Assert.Equal("POST", call.Method);
        Assert.StartsWith("/_connector/v3/conversations/", call.Path, StringComparison.Ordinal);
        return new Said(call.Conversation, call.Activity);
    }

    /// <summary>A file of the bot's, by the address that people are given.</summary>
    public Task<HttpResponseMessage> GetAsync(string link) => _http.GetAsync(new Uri(link).AbsolutePath, Cancellation);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static BotServer StartServer(Action<BotServer>? adapt) => BotServer.Start(server =>
    {
        server.InDevelopment().WithTheBot().With("PublicUrl", "https://kratombot.example");
        adapt?.Invoke(server);
    });
}

/// <summary>A message of the bot as Teams gets it.</summary>
internal sealed record Said(string Conversation, JsonElement Activity)
{
    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString()! : "";

    public JsonElement? Card => Activity.TryGetProperty("attachments", out var list) && list.GetArrayLength() > 0 ? list[0].GetProperty("content") : null;

    public string? Step => Activity.GetProperty("channelData").TryGetProperty("selfCheck", out var check) ? check.GetProperty("step").GetString() : null;

    /// <summary>The card's buttons, wherever they stand in it.</summary>
    public IEnumerable<JsonElement> Buttons => Card is { } card ? Actions(card) : [];

    /// <summary>What a button sends.</summary>
    public JsonElement Button(string title) => Buttons.Single(action => action.GetProperty("title").GetString() == title).GetProperty("data");

    private static IEnumerable<JsonElement> Actions(JsonElement part)
    {
        var own = part.TryGetProperty("actions", out var actions) ? actions.EnumerateArray() : default;
        return part.TryGetProperty("body", out var body) ? body.EnumerateArray().SelectMany(Actions).Concat(own) : own;
    }
}
