using KratomBot.Engine;
using KratomBot.Host.Channels.BotFramework.Outbound;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

public sealed class RateWindowsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Ask_Impatiently_KeepsEveryWindowOfTeamsAndWastesNone()
    {
        var limits = new SendLimits(new ConnectorOptions(50), _time);
        var conversation = new ConversationKey("msteams", "a");
        var sent = new List<DateTimeOffset>();
        while (sent.Count < 2_000)
        {
            var wait = limits.Ask(conversation, tenant: null);
            if (wait == TimeSpan.Zero)
                sent.Add(_time.GetUtcNow());
            else
                _time.Advance(wait);
        }

        AssertWithin(sent, 7, TimeSpan.FromSeconds(1));
        AssertWithin(sent, 8, TimeSpan.FromSeconds(2));
        AssertWithin(sent, 60, TimeSpan.FromSeconds(30));
        AssertWithin(sent, 1800, TimeSpan.FromHours(1));
        Assert.Equal(1800, sent.Count(then => then < sent[0] + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Ask_ManyConversationsOfATenant_ShareItsLimit()
    {
        var limits = new SendLimits(new ConnectorOptions(3), _time);

        var waits = Enumerable.Range(0, 4).Select(i => limits.Ask(new ConversationKey("msteams", $"{i}"), "tenant")).ToList();

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1)], waits);
        Assert.Equal(TimeSpan.Zero, limits.Ask(new ConversationKey("msteams", "5"), "another tenant"));
    }

    [Fact]
    public void Take_KeysOfLongAgo_AreForgotten()
    {
        var windows = new RateWindows<string>([new RateRule(2, TimeSpan.FromSeconds(1))], _time);
        for (var i = 0; i < 1_000; i++)
            windows.Take($"{i}");
        _time.Advance(TimeSpan.FromMinutes(2));

        windows.Take("new");

        Assert.Equal(1, windows.Count);
    }

    private static void AssertWithin(List<DateTimeOffset> sent, int limit, TimeSpan within)
    {
        for (var i = limit; i < sent.Count; i++)
            Assert.True(sent[i] - sent[i - limit] >= within, $"{limit + 1} were sent within {sent[i] - sent[i - limit]}");
    }
}
