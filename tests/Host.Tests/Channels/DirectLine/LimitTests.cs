using System.Net;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class LimitTests
{
    [Fact]
    public async Task Post_MoreThanAToken_IsToldWhenToComeAgain()
    {
        using var server = BotServer.Start(server => server.With("Limits:PerTokenPerMinute", "3"));
        var conversation = await server.StartConversationAsync();

        var answers = new List<HttpResponseMessage>();
        for (var at = 0; at < 5; at++)
            answers.Add(await conversation.PostAsync(new { type = "message", text = $"message {at}" }));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task Poll_MoreThanAToken_IsAnsweredWithNothingNew()
    {
        using var server = BotServer.Start(server => server.With("Limits:PerTokenPerMinute", "2"));
        var conversation = await server.StartConversationAsync();

        for (var at = 0; at < 5; at++)
            Assert.Equal("1", (await conversation.PollAsync("1")).GetProperty("watermark").GetString());
    }

    [Fact]
    public async Task PageToken_MoreThanInAll_IsRefused()
    {
        using var server = BotServer.Start(server => server.With("Limits:InAllPerSecond", "1"));
        using var http = server.Client();

        var answers = new List<HttpStatusCode>();
        for (var at = 0; at < 20; at++)
            answers.Add((await http.PostAsync("/api/directline/token", null, TestContext.Current.CancellationToken)).StatusCode);

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }
}
