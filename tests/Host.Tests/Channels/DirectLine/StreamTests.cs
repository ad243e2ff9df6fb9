using System.Net.WebSockets;
using System.Text;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.DirectLine;

public sealed class StreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Open_SameAddressTwice_IsRefused()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var first = await conversation.OpenAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => conversation.OpenAsync());
    }

    [Fact]
    public async Task Open_AddressOlderThanAMinute_IsRefused()
    {
        var time = new FakeTimeProvider();
        using var server = BotServer.Start(server => server.With(services => services.AddSingleton<TimeProvider>(time)));
        var conversation = await server.StartConversationAsync();

        time.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<WebSocketException>(() => conversation.OpenAsync());
    }

    [Fact]
    public async Task Open_TicketOfAnotherConversation_IsRefused()
    {
        using var server = BotServer.Start();
        var one = await server.StartConversationAsync();
        var other = await server.StartConversationAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => one.OpenAsync(one.StreamUrl.Replace(one.Id, other.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Open_FromAForeignPage_IsRefused()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(conversation.StreamUrl), Cancellation));
    }

    [Fact]
    public async Task Receive_EmptyFrames_AreIgnored()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes("whatever"), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        await conversation.SayAsync("still open");

        await stream.NextTextAsync("You said: still open");
    }

    [Fact]
    public async Task Receive_LongMessage_EndsTheStream()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await stream.Socket.SendAsync(new byte[8 * 1024], WebSocketMessageType.Binary, endOfMessage: true, Cancellation);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await stream.ReadToEndAsync());
    }

    [Fact]
    public async Task Open_MoreThanAllowed_EndsTheOldest()
    {
        using var server = BotServer.Start(server => server.With("Limits:SocketsPerConversation", "1"));
        var conversation = await server.StartConversationAsync();
        using var first = await conversation.OpenAsync();
        await first.NextTextAsync(EchoBot.Greeting);

        using var second = await conversation.OpenAsync((await conversation.ReconnectAsync()).GetProperty("streamUrl").GetString());

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await first.ReadToEndAsync());
        await second.NextTextAsync(EchoBot.Greeting);
    }

    [Fact]
    public async Task Stop_OpenStream_IsToldThatTheServerGoesAway()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await stream.NextTextAsync(EchoBot.Greeting);

        server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ReadToEndAsync());
    }

    [Fact]
    public async Task Close_ByTheClient_LetsTheStreamGo()
    {
        using var server = BotServer.Start();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await stream.NextTextAsync(EchoBot.Greeting);

        await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", Cancellation);

        Assert.Equal(WebSocketState.Closed, stream.Socket.State);
    }
}
