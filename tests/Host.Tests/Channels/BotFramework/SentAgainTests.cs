using System.Net;
using System.Net.Http.Json;
using KratomBot.Host.Tests.Running;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KratomBot.Host.Tests.Channels.BotFramework;

/// <summary>A channel that got no answer in time sends the same again: under the same id, and later under a new one.</summary>
public sealed class SentAgainTests : IDisposable
{
    private readonly CountingBot _bot = new();
    private readonly BotServer _server;

    public SentAgainTests() => _server = BotServer.Start(server => server.InDevelopment().With(services => services.Replace(ServiceDescriptor.Singleton<IBot>(_bot))));

    [Theory]
    [InlineData("i1", "like", "i1", "like", 1)]
    [InlineData("i1", "like", "i2", "like", 1)]
    [InlineData("i1", "like", "i2", "dislike", 2)]
    public async Task Post_InvokeAgain_HasTheFirstOnesAnswer(string id, string value, string againId, string againValue, int turns)
    {
        var first = await PostAsync(Invoke(id, value));
        var again = await PostAsync(Invoke(againId, againValue));

        Assert.Equal((HttpStatusCode.Accepted, """{"turn":1}"""), first);
        Assert.Equal((HttpStatusCode.Accepted, $$"""{"turn":{{turns}}}"""), again);
        Assert.Equal(turns, _bot.Turns);
    }

    [Theory]
    [InlineData("m1", "yes", 1)]
    [InlineData("m2", "yes", 1)]
    [InlineData("m2", "no", 2)]
    public async Task Post_CardSubmitAgain_IsOneTurn(string againId, string againValue, int turns)
    {
        var first = await PostAsync(Submit("m1", "yes"));
        var again = await PostAsync(Submit(againId, againValue));

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(turns == 1, first == again);
        Assert.Equal(turns, _bot.Turns);
    }

    public void Dispose() => _server.Dispose();

    private static object Invoke(string id, string value) => new
    {
        type = "invoke",
        name = "message/submitAction",
        id,
        replyToId = "r1",
        value = new { actionName = "feedback", actionValue = new { reaction = value } },
        channelId = "msteams",
        serviceUrl = "http://localhost:9/",
        conversation = new { id = "c" },
        from = new { id = "u" },
        recipient = new { id = "b" },
    };

    private static object Submit(string id, string value) => new
    {
        type = "message",
        deliveryMode = "expectReplies",
        id,
        replyToId = "r1",
        value = new { runId = "1", step = "a", value },
        channelId = "msteams",
        serviceUrl = "http://localhost:9/",
        conversation = new { id = "c" },
        from = new { id = "u" },
        recipient = new { id = "b" },
    };

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(object activity)
    {
        using var http = _server.Client();
        using var response = await http.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Answers each turn with its number.</summary>
    private sealed class CountingBot : IBot
    {
        private int _turns;

        public int Turns => _turns;

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var turn = Interlocked.Increment(ref _turns);
            return turnContext.SendActivityAsync(
                turnContext.Activity.Type == ActivityTypes.Invoke
                    ? new Activity("invokeResponse") { Value = new InvokeResponse { Status = 202, Body = new { turn } } }
                    : MessageFactory.Text($"{turn}"),
                cancellationToken);
        }
    }
}
