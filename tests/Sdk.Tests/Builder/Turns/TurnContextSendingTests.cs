using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder.Turns;

public sealed class TurnContextSendingTests : IDisposable
{
    private readonly RecordingAdapter _adapter = new();
    private readonly TurnContext _turn;

    public TurnContextSendingTests() => _turn = new TurnContext(_adapter, Some.Message());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _turn.Dispose();

    [Fact]
    public async Task SendActivity_Text_IsAddressedAsAReply()
    {
        var response = await _turn.SendActivityAsync("hi", "<speak/>", InputHints.ExpectingInput, Token);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("hi", "<speak/>", InputHints.ExpectingInput), (sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot1", "user1", "conversation1"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id));
        Assert.Equal(("activity1", "test", "https://channel.example"), (sent.ReplyToId, sent.ChannelId, sent.ServiceUrl));
        Assert.Equal("sent1", response.Id);
    }

    [Fact]
    public async Task SendActivity_Message_CountsAsAResponse()
    {
        Assert.False(_turn.Responded);

        await _turn.SendActivityAsync("hi", cancellationToken: Token);

        Assert.True(_turn.Responded);
    }

    [Fact]
    public async Task SendActivity_Trace_DoesNotCountAsAResponse()
    {
        await _turn.TraceActivityAsync("name", new { a = 1 }, cancellationToken: Token);

        Assert.Equal((ActivityTypes.Trace, "name"), (_adapter.Sent[0].Type, _adapter.Sent[0].Name));
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task SendActivities_Several_GoOutTogetherInOrder()
    {
        var responses = await _turn.SendActivitiesAsync([MessageFactory.Text("a"), MessageFactory.Text("b")], Token);

        Assert.Equal(["a", "b"], _adapter.Sent.Select(sent => sent.Text));
        Assert.Equal(["sent1", "sent2"], responses.Select(response => response.Id));
    }

    [Fact]
    public async Task SendActivities_NothingOrNull_Throws()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _turn.SendActivitiesAsync([], Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _turn.SendActivitiesAsync(null, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _turn.SendActivityAsync((IActivity)null!, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _turn.SendActivityAsync(" ", cancellationToken: Token));
    }

    [Fact]
    public async Task OnSendActivities_SeveralHandlers_RunInTheOrderOfRegistration()
    {
        List<string> order = [];
        _turn.OnSendActivities(Handler("first")).OnSendActivities(Handler("second"));

        await _turn.SendActivityAsync("hi", cancellationToken: Token);

        Assert.Equal(["first before", "second before", "second after", "first after"], order);

        SendActivitiesHandler Handler(string name) => async (_, _, next) =>
        {
            order.Add($"{name} before");
            var responses = await next();
            order.Add($"{name} after");
            return responses;
        };
    }

    [Fact]
    public async Task OnSendActivities_HandlerChangesTheList_ThatIsSent()
    {
        _turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = activities[0].Text.ToUpperInvariant();
            activities.Add(MessageFactory.Text("added"));
            return next();
        });

        await _turn.SendActivityAsync("hi", cancellationToken: Token);

        Assert.Equal(["HI", "added"], _adapter.Sent.Select(sent => sent.Text));
    }

    [Fact]
    public async Task OnSendActivities_HandlerDoesNotCallNext_NothingIsSent()
    {
        _turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        await _turn.SendActivityAsync("hi", cancellationToken: Token);

        Assert.Empty(_adapter.Sent);
        Assert.False(_turn.Responded);
    }

    [Fact]
    public async Task SendActivity_ExpectReplies_WaitsInTheBuffer()
    {
        var message = Some.Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(_adapter, message);

        await turn.SendActivityAsync("hi", cancellationToken: Token);

        Assert.Empty(_adapter.Sent);
        Assert.Equal("hi", Assert.Single(turn.BufferedReplyActivities).Text);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task SendActivity_DisposedContext_Throws()
    {
        _turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _turn.SendActivityAsync("hi", cancellationToken: Token));
    }
}
