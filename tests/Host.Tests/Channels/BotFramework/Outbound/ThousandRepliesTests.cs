using System.Text.Json;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Host.Channels.BotFramework.Outbound;
using KratomBot.Host.Tests.Channels.BotFramework.Inbound;
using KratomBot.Host.Tests.Running;
using KratomBot.Knowledge.Safety;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>The promises about delivery, over a thousand replies to a service in bad weather.</summary>
public sealed class ThousandRepliesTests
{
    private const int Conversations = 50;
    private const int RepliesOfEach = 20;
    private const int Seed = 20260301;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outbox_ThousandRepliesInBadWeather_KeepsItsPromises()
    {
        var weather = new Weather(Seed, _time);
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = (taken, context) => AnswerAsync(weather, taken, context);
        await using var store = WatchedOutbox.Create(weather.Begin, weather.End);
        using var server = Start(connector, weather, store);

        await AskAsync(server);
        while ((await store.CountAsync(Cancellation)).WaitingReplies > 0)
        {
            await weather.QuietAsync().WaitAsync(Cancellation);
            _time.Advance(Step);
        }

        var attempts = weather.Attempts.ToList();
        var lost = attempts.GroupBy(attempt => attempt.Conversation).SelectMany(AssertOrder).ToList();
        // The service saw each attempt once: no layer below repeats one by itself.
        Assert.Equal(attempts.Count, connector.All.Count);
        Assert.NotEmpty(lost);
        Assert.Equal(lost.Count, (await store.CountAsync(Cancellation)).DeadReplies);
        var dead = await store.ReadDeadRepliesAsync(lost.Count + 1, Cancellation);
        Assert.Equal(
            lost.Select(attempt => (attempt.Conversation, StatusOf(attempt))).Order(),
            dead.Select(reply => (reply.Conversation.Id, reply.Status)).Order());
    }

    /// <summary>Checks the attempts of one conversation; returns the last attempts of the replies that were not delivered.</summary>
    private static IEnumerable<Attempt> AssertOrder(IGrouping<string, Attempt> conversation)
    {
        var attempts = conversation.ToList();
        AssertRate(attempts, 7, TimeSpan.FromSeconds(1));
        AssertRate(attempts, 8, TimeSpan.FromSeconds(2));
        AssertRate(attempts, 60, TimeSpan.FromSeconds(30));
        var at = 0;
        for (var reply = 0; reply < RepliesOfEach; reply++)
        {
            // No reply begins before the one before has ended, and none comes again after that.
            var own = attempts.Skip(at).TakeWhile(attempt => attempt.Question == $"q{reply}").ToList();
            at += own.Count;
            var trace = $"{conversation.Key} q{reply}, seed {Seed}: {string.Join(", ", own.Select(attempt => attempt.Kind))}";
            Assert.True(own.Count > 0, trace);
            Assert.True(own.SkipLast(1).All(attempt => attempt.IsFree || attempt.IsUnclear), trace);
            Assert.True(own.SkipLast(1).Count(attempt => attempt.IsUnclear) <= 1, trace);
            Assert.True(own.Zip(own.Skip(1)).All(pair => pair.Second.At - pair.First.At >= pair.First.Wait), trace);
            var last = own[^1];
            Assert.False(last.IsFree, trace);
            Assert.False(last.IsUnclear && own.Count(attempt => attempt.IsUnclear) < 2, trace);
            if (!last.IsDelivered)
                yield return last;
        }

        Assert.Equal(attempts.Count, at);
    }

    // The clock is set in steps, also while an attempt that nobody answers still goes out.
    private static void AssertRate(List<Attempt> attempts, int limit, TimeSpan within)
    {
        for (var i = limit; i < attempts.Count; i++)
            Assert.True(attempts[i].At - attempts[i - limit].At >= within - Step, $"{limit + 1} attempts within {attempts[i].At - attempts[i - limit].At}, seed {Seed}");
    }

    private static int? StatusOf(Attempt attempt) => attempt.Kind is Weather.Reset or Weather.Hang ? null : int.Parse(attempt.Kind, System.Globalization.CultureInfo.InvariantCulture);

    private static Task AnswerAsync(Weather weather, Taken taken, HttpContext context)
    {
        var kind = taken.Headers[Weather.Header].Split(' ');
        switch (kind[0])
        {
            case Weather.Reset:
                context.Abort();
                return Task.CompletedTask;
            case Weather.Hang:
                weather.End(taken.Path.Split('/')[^3]);
                return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        if (kind.Length > 1)
            context.Response.Headers.RetryAfter = kind[1];
        return FakeConnector.WriteAsync(context, int.Parse(kind[0], System.Globalization.CultureInfo.InvariantCulture), kind[0] == "201" ? """{"id":"given"}""" : "");
    }

    private BotServer Start(FakeConnector connector, Weather weather, IConversationStore store) => Some.Server(
        connector,
        server => server.With(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(store));
            services.AddHttpClient(ConnectorClient.Client).AddHttpMessageHandler(weather.Handler);
        }),
        _time);

    private static async Task AskAsync(BotServer server)
    {
        // Later the clock runs, faster than a busy machine gets a token.
        Assert.NotNull(await server.Services.GetRequiredService<ServiceToken>().GetAsync(Cancellation));
        var engine = server.Services.GetRequiredService<ConversationEngine>();
        var receipts = new List<Receipt>();
        for (var question = 0; question < RepliesOfEach; question++)
        {
            for (var conversation = 0; conversation < Conversations; conversation++)
                receipts.Add(await engine.AcceptAsync(Question($"c{conversation}", $"q{question}"), Cancellation));
        }

        foreach (var receipt in receipts)
            Assert.NotNull(await engine.WaitForOutcomeAsync(receipt, TimeSpan.FromMinutes(5), Cancellation));
    }

    private static InboundActivity Question(string conversation, string id) => new()
    {
        Activity = new Activity(ActivityTypes.Message)
        {
            Id = id,
            Text = id,
            ChannelId = "msteams",
            ServiceUrl = Guarded.ServiceUrl,
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
        },
        Route = ReplyRoute.Connector,
        CreatesConversation = true,
        GateVerdict = JsonSerializer.Serialize(SafetyVerdict.None),
    };
}
