using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using KratomBot.Engine;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class TokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Issue_Token_CarriesTheUserWhereWebChatReadsIt()
    {
        var token = Mint().Issue("c", "dl_u");

        var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;
        Assert.Equal("dl_u", claims.GetProperty("user").GetString());
        Assert.Equal("c", claims.GetProperty("conv").GetString());
        Assert.True(claims.GetProperty("exp").GetInt64() - Now.ToUnixTimeSeconds() >= 30 * 60);
    }

    [Fact]
    public void NewUserId_Twice_IsLongAndDifferent()
    {
        var first = TokenMint.NewUserId();

        Assert.StartsWith("dl_", first, StringComparison.Ordinal);
        // 128 bits are 22 characters.
        Assert.True(first.Length >= 3 + 22);
        Assert.NotEqual(first, TokenMint.NewUserId());
    }

    [Fact]
    public void Read_KeyOfBeforeTheChange_StillHolds()
    {
        var (former, next) = (SigningKey.Create(), SigningKey.Create());
        var token = Mint(former).Issue("c", "u");

        Assert.Equal(TokenState.Valid, Mint(next, former).Read(token).State);
        Assert.Equal(TokenState.Invalid, Mint(next).Read(token).State);
    }

    [Fact]
    public void Read_EveryChangedCharacter_IsRefused()
    {
        var mint = Mint();
        var token = mint.Issue("conversation", "user");

        for (var at = 0; at < token.Length - 1; at++)
        {
            var forged = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            Assert.True(mint.Read(forged).State == TokenState.Invalid, $"a change at {at} was accepted");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoiYyIsInVzZXIiOiJ1IiwiZXhwIjo5OTk5OTk5OTk5fQ.")]
    public void Read_NoTokenOfOurs_IsRefused(string? text) => Assert.Equal(TokenState.Invalid, Mint().Read(text).State);

    [Fact]
    public async Task Post_ExpiredToken_Is403AndThePageGetsAFreshOneForTheSameConversation()
    {
        using var server = Start();
        var conversation = await server.StartConversationAsync();

        _time.Advance(TimeSpan.FromMinutes(61));
        var refused = await conversation.PostAsync(new { type = "message", text = "late" });
        var renewed = await RenewAsync(server, conversation.Token);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("TokenExpired", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
        var answer = await Conversation.ReadAsync(renewed);
        Assert.Equal(conversation.Id, answer.GetProperty("conversationId").GetString());
        Assert.Equal(conversation.UserId, answer.GetProperty("userId").GetString());
        Assert.NotEqual(conversation.Token, answer.GetProperty("token").GetString());
        Assert.Equal(3600, answer.GetProperty("expiresIn").GetInt64());
    }

    [Fact]
    public async Task Renew_TokenThatExpiredADayAgo_Is401()
    {
        using var server = Start();
        var conversation = await server.StartConversationAsync();

        _time.Advance(TimeSpan.FromHours(25) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await RenewAsync(server, conversation.Token)).StatusCode);
    }

    [Fact]
    public async Task Renew_NoTokenOfOurs_Is401()
    {
        using var server = Start();

        Assert.Equal(HttpStatusCode.Unauthorized, (await RenewAsync(server, "somebody's")).StatusCode);
    }

    [Fact]
    public async Task Refresh_ValidToken_GivesALongerOne()
    {
        using var server = Start();
        var conversation = await server.StartConversationAsync();
        _time.Advance(TimeSpan.FromMinutes(45));

        var answer = await Conversation.ReadAsync(await conversation.Http.PostAsync("/v3/directline/tokens/refresh", null, Cancellation));
        _time.Advance(TimeSpan.FromMinutes(45));
        conversation.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("token").GetString());

        Assert.Equal(HttpStatusCode.OK, (await conversation.PostAsync(new { type = "message", text = "still here" })).StatusCode);
    }

    [Fact]
    public async Task Post_TokenOfAnotherConversation_Is404()
    {
        using var server = Start();
        var one = await server.StartConversationAsync();
        var other = await server.StartConversationAsync();

        var response = await one.Http.PostAsJsonAsync($"{other.Address}/activities", new { type = "message", text = "mine" }, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Start_KnownConversation_Is200AndAKeptHistory()
    {
        using var server = Start();
        var conversation = await server.StartConversationAsync();

        var again = await conversation.Http.PostAsync("/v3/directline/conversations", null, Cancellation);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Generate_WithTheSecret_GivesATokenForTheUser()
    {
        const string secret = "0123456789abcdef0123456789abcdef";
        using var server = Start(server => server.With("DirectLine:Secret", secret));
        using var http = server.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        var answer = await Conversation.ReadAsync(await http.PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "customer-7" } }, Cancellation));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "0123456789abcdef0123456789abcdeX");
        var refused = await http.PostAsync("/v3/directline/tokens/generate", null, Cancellation);

        Assert.Contains("customer-7", System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(answer.GetProperty("token").GetString()!.Split('.')[1])), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a.b.c")]
    [InlineData("garbage")]
    public async Task Post_BadAuthorization_Is401(string header)
    {
        using var server = Start();
        var conversation = await server.StartConversationAsync();
        conversation.Http.DefaultRequestHeaders.Remove("Authorization");
        conversation.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await conversation.PostAsync(new { type = "message", text = "a" })).StatusCode);
    }

    private static async Task<HttpResponseMessage> RenewAsync(BotServer server, string token)
    {
        using var http = server.Client();
        return await http.PostAsJsonAsync("/api/directline/token", new { token }, Cancellation);
    }

    private BotServer Start(Action<BotServer>? adapt = null) => BotServer.Start(server =>
    {
        server.With(services => services.AddSingleton<TimeProvider>(_time));
        adapt?.Invoke(server);
    });

    private TokenMint Mint(params SigningKey[] keys) =>
        new(new KeyRing(keys.Length > 0 ? keys : [new SigningKey("k", new byte[32])]), new DirectLineOptions(null, TimeSpan.FromMinutes(60), [], []), _time);
}
