using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What is said when no content can be read.</summary>
public sealed class MinimalRepliesTests
{
    [Theory]
    [InlineData(SafetyLevel.Emergency, "**Call your emergency number now**: [112](tel:112)", "safe-now")]
    [InlineData(SafetyLevel.Crisis, "That sounds very hard", "need-help safe-now")]
    [InlineData(SafetyLevel.Urgent, "Please have this looked at today", "need-help")]
    [InlineData(SafetyLevel.Caution, "I can't advise on that", "need-help")]
    [InlineData(SafetyLevel.Refuse, "I can't advise on that", "need-help")]
    [InlineData(SafetyLevel.None, "", "")]
    public void For_Level_SaysWhatHelps(SafetyLevel level, string beginning, string actions)
    {
        var reply = MinimalReplies.For(SafetyVerdict.None with { Level = level });

        Assert.StartsWith(beginning, reply.Text, StringComparison.Ordinal);
        Assert.Equal(level is SafetyLevel.None, reply.Text.Length == 0);
        Assert.Equal(actions, string.Join(' ', reply.Actions.Select(action => action.Id)));
        Assert.All(reply.Actions, action => Assert.NotEmpty(action.Label));
    }

    [Fact]
    public void Texts_WhileACrisisIsInForce_NameHelpAndTheWayOut()
    {
        Assert.Contains("[112](tel:112)", MinimalReplies.Reminder.Text, StringComparison.Ordinal);
        Assert.Contains("https://findahelpline.com", MinimalReplies.Reminder.Text, StringComparison.Ordinal);
        Assert.Contains("*I'm safe now*", MinimalReplies.StillHere.Text, StringComparison.Ordinal);
        Assert.Contains("glad you are safe", MinimalReplies.Cleared.Text, StringComparison.Ordinal);
        Assert.Contains("https://findahelpline.com", MinimalReplies.Crisis.Text, StringComparison.Ordinal);
    }
}
