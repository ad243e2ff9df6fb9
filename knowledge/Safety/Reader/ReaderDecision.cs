namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>What the second reader makes of a message, or of a part of it.</summary>
/// <param name="Level">The level; none when it is not sure enough of any other.</param>
/// <param name="Kind">The likeliest kind of that level.</param>
internal readonly record struct ReaderFinding(SafetyLevel Level, string Kind)
{
    public static ReaderFinding Nothing { get; } = new(SafetyLevel.None, SafetyKinds.None);
}

/// <summary>From the probabilities of kinds to a level.</summary>
internal static class ReaderDecision
{
    /// <summary>
    /// Of an emergency and a crisis the emergency is taken from this share of the two on: its number is the one that must not be missing,
    /// and its replies name somebody to talk to as well.
    /// </summary>
    private const double EmergencyShare = 0.4;

    /// <summary>How probable it is that a stretch of a message is urgent or graver.</summary>
    public static double Danger(ReaderClass[] classes, ReadOnlySpan<double> probabilities)
    {
        double danger = 0;
        for (var i = 0; i < classes.Length; i++)
            if (classes[i].Level.TakesOver()) danger += probabilities[i];
        return danger;
    }

    /// <summary>Decides on one stretch of a message.</summary>
    /// <param name="classes">The kinds.</param>
    /// <param name="probabilities">Of each.</param>
    /// <param name="bounds">How sure it has to be.</param>
    public static ReaderFinding Decide(ReaderClass[] classes, ReadOnlySpan<double> probabilities, ReaderBounds bounds)
    {
        Span<double> levels = stackalloc double[(int)SafetyLevel.Emergency + 1];
        levels.Clear();
        for (var i = 0; i < classes.Length; i++) levels[(int)classes[i].Level] += probabilities[i];
        var emergency = levels[(int)SafetyLevel.Emergency];
        var grave = emergency + levels[(int)SafetyLevel.Crisis];
        var urgent = levels[(int)SafetyLevel.Urgent];
        var caution = levels[(int)SafetyLevel.Caution];
        var refuse = levels[(int)SafetyLevel.Refuse];
        var danger = grave + urgent;
        if (danger >= bounds.Danger)
            return Likeliest(classes, probabilities, urgent >= grave ? SafetyLevel.Urgent : emergency >= EmergencyShare * grave ? SafetyLevel.Emergency : SafetyLevel.Crisis);
        if (danger >= bounds.CheckIn)
            return new ReaderFinding(SafetyLevel.Urgent, SafetyKinds.CheckIn);
        if (danger + caution >= bounds.Caution && caution > danger)
            return Likeliest(classes, probabilities, SafetyLevel.Caution);
        if (danger >= bounds.Doubt)
            return new ReaderFinding(SafetyLevel.Caution, SafetyKinds.InDoubt);
        return danger + caution + refuse >= bounds.Refuse && refuse > danger + caution
            ? Likeliest(classes, probabilities, SafetyLevel.Refuse)
            : ReaderFinding.Nothing;
    }

    private static ReaderFinding Likeliest(ReaderClass[] classes, ReadOnlySpan<double> probabilities, SafetyLevel level)
    {
        var best = -1;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i].Level == level && (best < 0 || probabilities[i] > probabilities[best])) best = i;
        }

        return new ReaderFinding(level, classes[best].Kind);
    }
}
