using System.Diagnostics;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    /// <summary>The bot says exactly this, within <paramref name="timeout"/> milliseconds.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(reply => Expect(expected, Text(reply), expected == Text(reply), description), description ?? expected, timeout);

    /// <summary>The bot says something that contains this.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) => AssertReply(
        reply => Expect(expected, Text(reply), Text(reply)?.Contains(expected, StringComparison.Ordinal) ?? false, description),
        description ?? expected,
        timeout);

    /// <summary>The bot sends an activity of the same kind and with the same text.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = 3000) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    /// <summary>The bot sends an activity that the comparer takes for the same.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (equalityComparer is not null)
                {
                    Expect(Text(expected), Text(reply), equalityComparer.Equals(expected, reply), description);
                    return;
                }

                Expect(expected.Type, reply.Type, expected.Type == reply.Type, description);
                Expect(Text(expected), Text(reply), Text(expected) == Text(reply), description);
            },
            description ?? Text(expected),
            timeout);
    }

    /// <summary>The bot sends something, and the check does not throw.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReply(timeout)
            ?? throw new TimeoutException($"No reply within {timeout} ms: {description}")));
    }

    /// <summary>The bot says nothing for <paramref name="timeout"/> milliseconds.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextReply(timeout) is { } reply)
            throw new InvalidOperationException($"{description ?? "No reply was expected"}: {Text(reply) ?? reply.Type}");
    });

    /// <summary>The bot says one of these.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(reply => Expect(string.Join(" | ", candidates), Text(reply), candidates.Contains(Text(reply)), description), description, timeout);
    }

    private static string Text(IActivity activity) => (activity as IMessageActivity)?.Text;

    private static void Expect(string expected, string actual, bool holds, string description)
    {
        if (!holds)
            throw new InvalidOperationException($"{description}\nExpected: {expected}\nReceived: {actual}");
    }

    private async Task<IActivity> NextReply(uint timeout)
    {
        var patience = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout);
        using var giveUp = new CancellationTokenSource(patience);
        try
        {
            return await _adapter.GetNextReplyAsync(giveUp.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
