using System.Net.WebSockets;
using KratomBot.Host.Tests.Running;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Operations;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Terminate_WithAnOpenStream_ClosesItAndTheConversationGoesOnAfterwards()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var bot = await BotProcess.StartAsync();
        var conversation = await Conversation.StartAsync(new HttpClient { BaseAddress = bot.Address });
        using var stream = await conversation.OpenAsync();
        await stream.NextAsync(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot");

        var stopping = bot.StopAsync(cancellation);
        var status = await stream.ReadToEndAsync();
        await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellation);
        await stopping;
        await bot.RestartAsync();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, status);
        var history = await conversation.PollAsync();
        Assert.NotEmpty(history.GetProperty("activities").EnumerateArray());
    }
}
