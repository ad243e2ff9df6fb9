using KratomBot.Engine;
using KratomBot.Host.Tests.Channels.BotFramework.Inbound;
using KratomBot.Host.Tests.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

public sealed class ConnectorClientTests : IClassFixture<ConnectorClientTests.Running>
{
    private readonly BotServer _server;

    public ConnectorClientTests(Running running)
    {
        _server = running.Server;
        Connector = running.Connector;
        Connector.Reset();
        // The rates of what other tests sent do not hold this one up.
        running.Time.Advance(TimeSpan.FromHours(2));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FakeConnector Connector { get; }

    [Fact]
    public async Task Deliver_Answer_GoesBelowTheServicesPathWithTheToken()
    {
        var result = await DeliverAsync(Some.Reply());

        Assert.Equal(new DeliveryResult(DeliveryKind.Delivered, null, 201, "given"), result);
        var taken = Assert.Single(Connector.All);
        Assert.Equal(("POST", "smba.trafficmanager.net"), (taken.Method, taken.Host));
        Assert.Equal("/teams/v3/conversations/19%3Athread%40thread.tacv2%3Bmessageid%3D17/activities/1%3Aquestion", taken.Path);
        Assert.Equal($"Bearer {FakeConnector.Token}", taken.Authorization);
        Assert.Equal("application/json; charset=utf-8", taken.Headers["Content-Type"]);
        Assert.Equal("""{"type":"message","text":"grüße","replyToId":"1:question"}""", taken.Body.GetRawText());
    }

    [Fact]
    public async Task Deliver_NotAnAnswer_GoesToTheConversation()
    {
        await DeliverAsync(Some.Reply("https://smba.infra.gcc.teams.microsoft.com", replyTo: null));

        Assert.Equal("/v3/conversations/19%3Athread%40thread.tacv2%3Bmessageid%3D17/activities", Assert.Single(Connector.All).Path);
    }

    [Fact]
    public async Task Deliver_ChangeAndTakingBack_NameTheServicesId()
    {
        await DeliverAsync(Some.Reply(kind: ReplyKind.Update, remoteId: "theirs"));
        await DeliverAsync(Some.Reply(kind: ReplyKind.Delete, remoteId: "theirs"));

        Assert.Equal(["PUT", "DELETE"], Connector.All.Select(taken => taken.Method));
        Assert.All(Connector.All, taken => Assert.EndsWith("/activities/theirs", taken.Path, StringComparison.Ordinal));
        Assert.Equal("theirs", Connector.All.First().Body.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(ReplyKind.Update)]
    [InlineData(ReplyKind.Delete)]
    public async Task Deliver_ServiceNeverGaveAnId_IsNotSent(ReplyKind kind)
    {
        Assert.Equal(DeliveryKind.Refused, (await DeliverAsync(Some.Reply(kind: kind))).Kind);
        Assert.Empty(Connector.All);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(200, "{}")]
    [InlineData(201, "{\"id\":\"\"}")]
    [InlineData(200, "[]")]
    [InlineData(200, "no JSON")]
    public async Task Deliver_AnswerWithoutId_IsDelivered(int status, string body)
    {
        Connector.Answer = (_, context) => FakeConnector.WriteAsync(context, status, body);

        Assert.Equal(new DeliveryResult(DeliveryKind.Delivered, null, status), await DeliverAsync(Some.Reply()));
    }

    [Theory]
    [InlineData(412, DeliveryKind.NotNow)]
    [InlineData(429, DeliveryKind.NotNow)]
    [InlineData(502, DeliveryKind.Unclear)]
    [InlineData(503, DeliveryKind.Unclear)]
    [InlineData(504, DeliveryKind.Unclear)]
    [InlineData(400, DeliveryKind.Refused)]
    [InlineData(401, DeliveryKind.Refused)]
    [InlineData(403, DeliveryKind.Refused)]
    [InlineData(404, DeliveryKind.Refused)]
    [InlineData(413, DeliveryKind.Refused)]
    [InlineData(500, DeliveryKind.Refused)]
    public async Task Deliver_Status_SaysWhatBecameOfIt(int status, DeliveryKind kind)
    {
        Connector.Answer = (_, context) => FakeConnector.WriteAsync(context, status, """{"error":{"code":"Some","message":"thing"}}""");

        var result = await DeliverAsync(Some.Reply());

        Assert.Equal((kind, status), (result.Kind, result.Status));
        Assert.Single(Connector.All);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Sun, 01 Mar 2020 12:00:00 GMT", 0)]
    public async Task Deliver_ThrottledWithATime_PassesItOn(string header, int seconds)
    {
        Connector.Answer = (_, context) =>
        {
            context.Response.Headers.RetryAfter = header;
            return FakeConnector.WriteAsync(context, 429, "");
        };

        Assert.Equal(TimeSpan.FromSeconds(seconds), (await DeliverAsync(Some.Reply())).RetryAfter);
    }

    [Fact]
    public async Task Deliver_ConnectionIsReset_IsUnclearAndNotRepeated()
    {
        await DeliverAsync(Some.Reply());
        Connector.Answer = (_, context) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal(DeliveryKind.Unclear, (await DeliverAsync(Some.Reply())).Kind);
        Assert.Equal(2, Connector.All.Count);
    }

    [Fact]
    public async Task Deliver_Redirect_TakesTheTokenNowhere()
    {
        Connector.Answer = (_, context) =>
        {
            context.Response.Headers.Location = "https://bots.example/v3/conversations";
            return FakeConnector.WriteAsync(context, StatusCodes.Status307TemporaryRedirect, "");
        };

        Assert.Equal(DeliveryKind.Refused, (await DeliverAsync(Some.Reply())).Kind);
        Assert.Equal("smba.trafficmanager.net", Assert.Single(Connector.All).Host);
    }

    [Theory]
    [InlineData("https://bots.example/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net.bots.example/")]
    [InlineData("https://smba.trafficmanager.net@bots.example/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("")]
    public async Task Deliver_AddressOfNoService_GetsNothing(string serviceUrl)
    {
        Assert.Equal(DeliveryKind.Refused, (await DeliverAsync(Some.Reply(serviceUrl))).Kind);
        Assert.Empty(Connector.All);
        Assert.Empty(Connector.TokenRequests);
    }

    [Theory]
    [InlineData("..", "1")]
    [InlineData("19:thread", "..")]
    [InlineData(".", "1")]
    public async Task Deliver_IdThatLeadsUp_GetsNothing(string conversation, string replyTo)
    {
        Assert.Equal(DeliveryKind.Refused, (await DeliverAsync(Some.Reply(conversation: conversation, replyTo: replyTo))).Kind);
        Assert.Empty(Connector.All);
    }

    [Fact]
    public async Task Deliver_WrongHostForAGovernmentCommunity_ComesOnceByTheOtherDoor()
    {
        Connector.Answer = (_, context) => FakeConnector.WriteAsync(context, 403, """{"error":{"code":"InvalidBotApiHost","message":"go elsewhere"}}""");

        Assert.Equal(DeliveryKind.Refused, (await DeliverAsync(Some.Reply())).Kind);

        Assert.Equal(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"], Connector.All.Select(taken => taken.Host));
        Assert.Single(Connector.All.Select(taken => taken.Path).Distinct());
    }

    [Theory]
    [InlineData(404)]
    [InlineData(501)]
    public async Task Deliver_TakingBackThatCannotBe_IsNoFailure(int status)
    {
        Connector.Answer = (_, context) => FakeConnector.WriteAsync(context, status, "");

        Assert.Equal(DeliveryKind.Delivered, (await DeliverAsync(Some.Reply(kind: ReplyKind.Delete, remoteId: "theirs"))).Kind);
    }

    [Fact]
    public async Task Deliver_Refused_LogsTheCodeButNoText()
    {
        Connector.Answer = (_, context) => FakeConnector.WriteAsync(context, 403, """{"error":{"code":"BotNotInConversationRoster","message":"grüße"}}""");

        await DeliverAsync(Some.Reply());

        Assert.Contains("403 BotNotInConversationRoster", _server.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("grüße", _server.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain("thread.tacv2", _server.Logs.All, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeConnector.Token, _server.Logs.All, StringComparison.Ordinal);
    }

    private Task<DeliveryResult> DeliverAsync(OutboxItem item) => _server.DeliverAsync(item, Cancellation);

    /// <summary>One server for all of these tests.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

        internal FakeConnector Connector { get; private set; } = null!;

        internal BotServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Connector = await FakeConnector.StartAsync();
            Server = Some.Server(Connector, time: Time);
        }

        public async ValueTask DisposeAsync()
        {
            Server.Dispose();
            await Connector.DisposeAsync();
        }
    }
}
