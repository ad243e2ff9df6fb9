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
