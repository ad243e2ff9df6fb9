using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

// Saying something and hearing the answer, in one line.
public partial class TestFlow
{
    /// <summary>The person says something, and the bot says exactly this.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something, and the bot sends an activity of the same kind and with the same text.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The person says something, the bot answers, and the check does not throw.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>A whole transcript: what a bot said is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000) =>
        Replay(activities, (flow, expected) => flow.AssertReply(expected, description, timeout));

    /// <summary>A whole transcript with a check for what the bot says.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateReply);
        return Replay(activities, (flow, expected) => flow.AssertReply(reply => validateReply(expected, reply), description, timeout));
    }

    private TestFlow Replay(IEnumerable<IActivity> activities, Func<TestFlow, IActivity, TestFlow> expect)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot ? expect(flow, activity) : flow.Send(activity));
    }
}
