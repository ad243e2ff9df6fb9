using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Chooses a role by the words that stand nearest.</summary>
internal static class NearestRole
{
    /// <summary>The words that speak for each role.</summary>
    /// <param name="isFor">The length stands behind "for".</param>
    /// <param name="isDays">It is one of days and longer.</param>
    /// <param name="isLong">It is too long for an effect.</param>
    public static (Topic, DurationRole)[] Cues(bool isFor, bool isDays, bool isLong) =>
    [
        ((isFor ? Topic.None : Topic.Onset) | (isFor && isDays ? Topic.None : Topic.Wait) | Topic.Taper | Topic.Brew | Topic.Withdrawal | Topic.Supply | Topic.Sleep, DurationRole.Other),
        (isLong ? Topic.None : isDays ? Topic.Effect : Topic.Effect | Topic.Get, DurationRole.Effect),
        (Topic.Break | Topic.Reset | Topic.Away, DurationRole.Break),
        (Topic.Clean | Topic.LastDose, DurationRole.SinceLastUse),
        (isDays ? Topic.Start | Topic.Using | Topic.Take | Topic.Been : Topic.None, DurationRole.Use),
        (isDays ? Topic.Rise : Topic.None, DurationRole.Other),
    ];

    /// <summary>The role whose words stand nearest, and how far off they are; words behind a length count as a little further.</summary>
    public static DurationRole? Of(Message message, int at, out int best, params ReadOnlySpan<(Topic Topics, DurationRole Role)> cues)
    {
        DurationRole? role = null;
        best = int.MaxValue;
        foreach (var (topics, candidate) in cues)
        {
            if (topics == Topic.None) continue;
            var right = message.Right(at, topics, 10);
            var cost = Math.Min(message.Left(at, topics), right == int.MaxValue ? right : right + 2);
            if (cost < best) (best, role) = (cost, candidate);
        }
        return role;
    }
}
