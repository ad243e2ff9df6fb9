using System.Net;
using System.Net.Http.Json;
using KratomBot.Engine;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class ForgottenTests
{
    [Fact]
    public async Task ForgetMe_InTheMiddle_ArrivesOnTheOpenStreamAndEndsTheToken()
    {
        using var server = BotServer.Start(server => server.WithTheBot());
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await conversation.SayAsync("what is kratom tolerance?");
        await stream.NextAsync(activity => activity.TryGetProperty("replyToId", out _));
        await conversation.SayAsync("forget me");
        await stream.NextAsync(activity => activity.TryGetProperty("name", out var name) && name.GetString() == "forgotten");

        Assert.Equal(HttpStatusCode.Unauthorized, (await conversation.PostAsync(new { type = "message", text = "still me" })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await conversation.Http.GetAsync(conversation.Address, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Token_OfAForgottenUser_OpensNothing()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        var cancellation = TestContext.Current.CancellationToken;

        var engine = server.Services.GetRequiredService<ConversationEngine>();
        await engine.RevokeTokenAsync(new UserKey(ClientActivity.ChannelId, conversation.UserId).ToString(), DateTimeOffset.MaxValue, cancellation);

        using var http = server.Client();
        HttpResponseMessage[] answers =
        [
            await conversation.PostAsync(new { type = "message", text = "still me" }),
            await conversation.Http.PostAsync("/v3/directline/conversations", null, cancellation),
            await conversation.Http.PostAsync("/v3/directline/tokens/refresh", null, cancellation),
            await conversation.Http.GetAsync(conversation.Address, cancellation),
            await http.PostAsJsonAsync("/api/directline/token", new { token = conversation.Token }, cancellation),
        ];
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
    }
}
