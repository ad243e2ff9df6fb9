using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace KratomBot.Benchmarks.Load;

/// <summary>
/// A person behind a channel that posts to <c>/api/messages</c>. Without a service the replies come in the answer; with one they go
/// there, and the message counts as asked once it is acknowledged.
/// </summary>
internal sealed class ChannelPerson(HttpClient http, Uri address, Uri? service) : Person
{
    private readonly string _id = Guid.NewGuid().ToString("N");
    private int _count;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async Task AskAsync(string text, CancellationToken cancellationToken)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{_id}-{_count++}",
            ["text"] = text,
            ["channelId"] = "emulator",
            ["serviceUrl"] = service?.ToString() ?? "http://127.0.0.1:9/",
            ["deliveryMode"] = service is null ? "expectReplies" : "normal",
            ["locale"] = "en-US",
            ["from"] = new JsonObject { ["id"] = $"user-{_id}" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = _id },
        };
        using var answer = await http.PostAsJsonAsync(address, activity, cancellationToken);
        answer.EnsureSuccessStatusCode();
        if (service is not null)
            return;
        var replies = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        if (replies!["activities"]!.AsArray().Count == 0)
            throw new InvalidOperationException("The bot did not reply.");
    }
}
