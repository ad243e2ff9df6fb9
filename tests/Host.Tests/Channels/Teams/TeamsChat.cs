using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace KratomBot.Host.Tests.Channels.Teams;

/// <summary>One conversation of a person with the bot, as Teams sends it.</summary>
/// <param name="http">The bot's server.</param>
/// <param name="serviceUrl">Where the bot answers.</param>
/// <param name="type">personal, groupChat or channel.</param>
/// <param name="id">The conversation.</param>
internal sealed class TeamsChat(HttpClient http, string serviceUrl, string type, string id)
{
    public const string Bot = "00000000-0000-0000-0000-00000000000011";
    private const string Tenant = "00000000-0000-0000-0000-0000000000001";

    private static readonly DateTimeOffset Start = new(2026, 11, 24, 7, 2, 25, TimeSpan.Zero);

    private int _number;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Id => id;

    /// <summary>The app is installed: two events at the same time.</summary>
    public Task InstallAsync() => Task.WhenAll(
        PostAsync(Event("installationUpdate", activity => activity["action"] = "add")),
        PostAsync(Event("conversationUpdate", activity => activity["membersAdded"] = new JsonArray([.. type == "personal" ? [Member("user-id-0"), Member(Bot)] : new JsonNode[] { Member(Bot) }]))));

    /// <summary>The app is removed.</summary>
    public Task UninstallAsync() => PostAsync(Event("installationUpdate", activity => activity["action"] = "remove"));

    /// <summary>Something that Teams reports.</summary>
    public Task ReportAsync(string what, Action<JsonObject> adapt) => PostAsync(Event(what, adapt));

    /// <summary>The person writes; where others read along, to the bot by name.</summary>
    public Task SayAsync(string text) => PostAsync(Message(activity =>
    {
        var mention = type == "personal" ? "" : "<at>Test Bot</at>";
        activity["text"] = $"{mention} {text}".Trim();
        activity["textFormat"] = "plain";
        if (mention.Length > 0)
            ((JsonArray)activity["entities"]!).Add(new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Test Bot" }, ["text"] = mention });
    }));

    /// <summary>The person presses a card's button.</summary>
    public Task SubmitAsync(JsonNode data) => PostAsync(Message(activity =>
    {
        activity["value"] = data.DeepClone();
        activity["replyToId"] = $"1795503785{_number:000}";
    }));

    /// <summary>The person rates an answer.</summary>
    public async Task<(HttpStatusCode Status, string Body)> RateAsync(string reaction)
    {
        var answer = await SendAsync(Message(activity =>
        {
            activity["type"] = "invoke";
            activity["name"] = "message/submitAction";
            activity["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = "{\"feedbackText\":\"\"}" } };
            activity["replyToId"] = "1795503785444";
        }));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private JsonObject Message(Action<JsonObject> adapt) => Activity("message", activity =>
    {
        activity["from"]!["name"] = "Alex Wilber";
        activity["localTimestamp"] = activity["timestamp"]!.GetValue<string>().Replace("Z", "+00:00", StringComparison.Ordinal);
        activity["localTimezone"] = "UTC";
        activity["locale"] = "en-US";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "UTC" });
        adapt(activity);
    });

    private JsonObject Event(string name, Action<JsonObject> adapt) => Activity(name, activity =>
    {
        if (type == "channel") activity["channelData"]!["team"] = new JsonObject { ["id"] = id, ["name"] = "My Team", ["aadGroupId"] = "00000000-0000-0000-0000-000000000031" };
        adapt(activity);
    });

    private JsonObject Activity(string name, Action<JsonObject> adapt)
    {
        var conversation = new JsonObject { ["conversationType"] = type, ["tenantId"] = Tenant, ["id"] = id };
        if (type != "personal") conversation["isGroup"] = true;
        var activity = new JsonObject
        {
            ["type"] = name,
            ["id"] = $"{id}-{Interlocked.Increment(ref _number)}",
            ["from"] = new JsonObject { ["id"] = "user-id-0", ["aadObjectId"] = "00000000-0000-0000-0000-0000000000020" },
            ["timestamp"] = Start.AddSeconds(_number).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["serviceUrl"] = serviceUrl,
            ["conversation"] = conversation,
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Test Bot" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["channelId"] = "msteams",
        };
        adapt(activity);
        return activity;
    }

    private async Task PostAsync(JsonObject activity) => Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(activity)).StatusCode);

    private Task<HttpResponseMessage> SendAsync(JsonObject activity) =>
        http.PostAsync("/api/messages", new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), Cancellation);

    private static JsonObject Member(string member) => new() { ["id"] = member };
}
