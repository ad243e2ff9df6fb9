using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static KratomBot.Host.Tests.Channels.BotFramework.Inbound.Attack;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Good tokens on requests that are unfit.</summary>
internal static class RequestAttacks
{
    public static IEnumerable<Attack> All =>
    [
        Unfit(HttpStatusCode.MethodNotAllowed, "GET", call => call.Method = HttpMethod.Get),
        Unfit(HttpStatusCode.MethodNotAllowed, "HEAD", call => call.Method = HttpMethod.Head),
        Unfit(HttpStatusCode.MethodNotAllowed, "PUT", call => call.Method = HttpMethod.Put),
        Unfit(HttpStatusCode.MethodNotAllowed, "DELETE", call => call.Method = HttpMethod.Delete),
        Unfit(HttpStatusCode.UnsupportedMediaType, "no type", call => call.ContentType = null),
        Unfit(HttpStatusCode.UnsupportedMediaType, "text", call => call.ContentType = "text/plain"),
        Unfit(HttpStatusCode.UnsupportedMediaType, "a form", call => call.ContentType = "application/x-www-form-urlencoded"),
        Unfit(HttpStatusCode.RequestEntityTooLarge, "oversized", call => call.Activity["text"] = new string('a', 110_000)),
        Unfit(HttpStatusCode.RequestEntityTooLarge, "oversized, length not told", call =>
        {
            call.Headers.Add(("Transfer-Encoding", "chunked"));
            call.Activity["text"] = new string('a', 110_000);
        }),
        Malformed("empty", ""),
        Malformed("cut short", """{"type":"message","""),
        Malformed("a list", "[]"),
        Malformed("two objects", "{}{}"),
        Malformed("deeply nested", $"{{\"value\":{new string('[', 5_000)}{new string(']', 5_000)}}}"),
        Unfit(HttpStatusCode.BadRequest, "not UTF-8", call => call.Body = Encoding.Latin1.GetBytes(call.Activity.ToJsonString().Replace("hello", "ÿ", StringComparison.Ordinal))),
        Unfit(HttpStatusCode.BadRequest, "duplicate keys", call => Twice(call, "serviceUrl", "https://bots.example/")),
        Unfit(HttpStatusCode.BadRequest, "duplicate keys, one escaped", call => Twice(call, "te\\u0078t", "other words")),
        Unfit(HttpStatusCode.BadRequest, "duplicate keys inside", call =>
            call.Body = Encoding.UTF8.GetBytes(call.Activity.ToJsonString().Replace("\"id\":\"29:user\"", "\"id\":\"29:user\",\"id\":\"29:other\"", StringComparison.Ordinal))),
        Unfit(HttpStatusCode.BadRequest, "compressed", call => call.Body = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
        Unfit(HttpStatusCode.BadRequest, "empty channel", call => call.Activity["channelId"] = ""),
        Unfit(HttpStatusCode.BadRequest, "no channel", call => call.Activity.Remove("channelId")),
        Unfit(HttpStatusCode.BadRequest, "the web chat's channel", call => call.Activity["channelId"] = "directline"),
        Unfit(HttpStatusCode.BadRequest, "a channel with a path", call => call.Activity["channelId"] = "msteams/other"),
        Unfit(HttpStatusCode.BadRequest, "no conversation", call => call.Activity.Remove("conversation")),
        Unfit(HttpStatusCode.BadRequest, "a conversation that leads up", call => call.Activity["conversation"]!["id"] = ".."),
        Unfit(HttpStatusCode.BadRequest, "no sender", call => call.Activity["from"] = new JsonObject()),
        Unfit(HttpStatusCode.BadRequest, "no type of activity", call => call.Activity.Remove("type")),
        Unfit(HttpStatusCode.BadRequest, "a text that is none", call => call.Activity["text"] = new JsonArray()),
    ];

    private static Attack Malformed(string how, string body) => Unfit(HttpStatusCode.BadRequest, how, call => call.Body = Encoding.UTF8.GetBytes(body));

    private static void Twice(Call call, string member, string value) =>
        call.Body = Encoding.UTF8.GetBytes($"{call.Activity.ToJsonString()[..^1]},\"{member}\":\"{value}\"}}");
}
