using Microsoft.Bot.Builder;

namespace KratomBot.Sdk.Tests.Builder.Turns;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task RunPipeline_Middleware_RunsAroundTheBotInTheOrderOfUse()
    {
        List<string> order = [];
        _adapter.Use(Noting("first")).Use(Noting("second"));

        await _adapter.RunAsync(Some.Message(), (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["first before", "second before", "bot", "second after", "first after"], order);

        AroundMiddleware Noting(string name) => new(() => order.Add($"{name} before"), () => order.Add($"{name} after"));
    }

    [Fact]
    public async Task RunPipeline_MiddlewareDoesNotCallNext_TheBotDoesNotRun()
    {
        var ran = false;
        _adapter.Use(new StoppingMiddleware());

        await _adapter.RunAsync(Some.Message(), (_, _) =>
        {
            ran = true;
            return Task.CompletedTask;
        });

        Assert.False(ran);
    }

    [Fact]
    public async Task RunPipeline_BotThrows_GoesToTheCaller() =>
        Assert.Equal("broken", (await Assert.ThrowsAsync<FormatException>(() => _adapter.RunAsync(Some.Message(), Throw))).Message);

    [Fact]
    public async Task RunPipeline_BotThrowsWithOnTurnError_GoesThere()
    {
        Exception? seen = null;
        _adapter.OnTurnError = async (turn, thrown) =>
        {
            seen = thrown;
            await turn.SendActivityAsync("sorry", cancellationToken: TestContext.Current.CancellationToken);
        };

        await _adapter.RunAsync(Some.Message(), Throw);

        Assert.IsType<FormatException>(seen);
        Assert.Equal("sorry", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task RunPipeline_MiddlewareThrows_GoesToOnTurnError()
    {
        Exception? seen = null;
        _adapter.OnTurnError = (_, thrown) =>
        {
            seen = thrown;
            return Task.CompletedTask;
        };
        _adapter.Use(new AroundMiddleware(() => throw new FormatException("broken"), () => { }));

        await _adapter.RunAsync(Some.Message(), (_, _) => Task.CompletedTask);

        Assert.IsType<FormatException>(seen);
    }

    [Fact]
    public async Task ContinueConversation_Reference_RunsATurnThatCanSend()
    {
        var reference = Some.Message().GetConversationReference();

        await _adapter.ContinueConversationAsync("bot", reference, (turn, token) => turn.SendActivityAsync("hello again", cancellationToken: token), TestContext.Current.CancellationToken);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("hello again", "user1", "conversation1"), (sent.Text, sent.Recipient.Id, sent.Conversation.Id));
    }

    private static Task Throw(ITurnContext turnContext, CancellationToken cancellationToken) => throw new FormatException("broken");

    private sealed class AroundMiddleware(Action before, Action after) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            before();
            await next(cancellationToken);
            after();
        }
    }

    private sealed class StoppingMiddleware : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
