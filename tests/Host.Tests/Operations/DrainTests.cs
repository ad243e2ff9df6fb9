using System.Net.WebSockets;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using KratomBot.Host.Tests.Running;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace KratomBot.Host.Tests.Operations;

public sealed class DrainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_WithAMessageInWork_EndsTheStreamFinishesTheTurnAndKeepsTheOutbox()
    {
        await using var store = SqliteConversationStore.InMemory();
        var bot = new SlowBot();
        // Not disposed: the program ends by itself here, and cannot be ended twice.
        var server = BotServer.Start(server => server.With(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IConversationStore>(store)).Replace(ServiceDescriptor.Singleton<IBot>(bot));
            services.PostConfigure<EngineOptions>(options => options.Outbox.Deliver = (_, _) => Task.FromResult(DeliveryResult.NotConnected));
        }));
        var (engine, lifetime) = (server.Services.GetRequiredService<ConversationEngine>(), server.Services.GetRequiredService<IHostApplicationLifetime>());
        var stopped = new TaskCompletionSource();
        lifetime.ApplicationStopped.Register(stopped.SetResult);
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await engine.WaitForOutcomeAsync(await engine.AcceptAsync(FromTeams(), Cancellation), TimeSpan.FromSeconds(30), Cancellation);
        await conversation.SayAsync("slow");
        await bot.Started.Task.WaitAsync(Cancellation);

        lifetime.StopApplication();
        var status = await stream.ReadToEndAsync();
        await stream.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", Cancellation);
        Assert.False(stopped.Task.IsCompleted);
        bot.Release.SetResult();
        await stopped.Task.WaitAsync(Cancellation);

        var log = await store.ReadEventsAsync(new ConversationKey("directline", conversation.Id), 0, 100, Cancellation);
        var counts = await store.CountAsync(Cancellation);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, status);
        Assert.Contains(log, logged => ActivityJson.Read(logged.Activity.Span).Text == "Done: slow");
        Assert.Equal((0, 1), (counts.WaitingMessages, counts.WaitingReplies));
    }

    private static InboundActivity FromTeams() => new()
    {
        Route = ReplyRoute.Connector,
        CreatesConversation = true,
        Activity = new Activity(ActivityTypes.Message)
        {
            Id = "1",
            Text = "quick",
            ChannelId = "msteams",
            ServiceUrl = "https://smba.trafficmanager.net/teams/",
            From = new ChannelAccount("29:u1"),
            Recipient = new ChannelAccount("28:bot"),
            Conversation = new ConversationAccount(id: "a:c1"),
        },
    };

    private sealed class SlowBot : ActivityHandler
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Text == "slow")
            {
                Started.TrySetResult();
                await Release.Task.WaitAsync(cancellationToken);
            }

            await turnContext.SendActivityAsync(MessageFactory.Text($"Done: {turnContext.Activity.Text}"), cancellationToken);
        }
    }
}
