namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>What the second reader makes of a message.</summary>
/// <param name="Level">The level; none when it is not sure enough of any other.</param>
/// <param name="Kind">The likeliest kind of that level.</param>
internal readonly record struct ReaderFinding(SafetyLevel Level, string Kind)
{
    public static ReaderFinding Nothing { get; } = new(SafetyLevel.None, SafetyKinds.None);
}

/// <summary>How sure the reader has to be, as probabilities.</summary>
/// <param name="Grave">From here on an emergency or a crisis is taken for one.</param>
/// <param name="Urgent">From here on a message is taken for urgent or above; between the two the reply asks whether somebody is in danger.</param>
/// <param name="Caution">From here on a message is taken for caution or above.</param>
/// <param name="Refuse">From here on a message is taken for a request that is declined, or for more.</param>
internal sealed record ReaderBounds(double Grave, double Urgent, double Caution, double Refuse)
{
    /// <summary>Chosen by what <see cref="ReaderMeasure"/> told of hands left out.</summary>
    public static ReaderBounds Chosen { get; } = new(Grave: 0.95, Urgent: 0.85, Caution: 0.6, Refuse: 0.7);
}

/// <summary>From the probabilities of kinds to a level.</summary>
internal static class ReaderDecision
{
    /// <summary>Decides on one stretch of a message.</summary>
    /// <param name="classes">The kinds.</param>
    /// <param name="probabilities">Of each.</param>
    /// <param name="bounds">How sure it has to be.</param>
    public static ReaderFinding Decide(ReaderClass[] classes, double[] probabilities, ReaderBounds bounds)
    {
        Span<double> levels = stackalloc double[(int)SafetyLevel.Emergency + 1];
        levels.Clear();
        for (var i = 0; i < classes.Length; i++) levels[(int)classes[i].Level] += probabilities[i];
        var grave = levels[(int)SafetyLevel.Emergency] + levels[(int)SafetyLevel.Crisis];
        var urgent = grave + levels[(int)SafetyLevel.Urgent];
        var caution = urgent + levels[(int)SafetyLevel.Caution];
        if (grave >= bounds.Grave)
            return Likeliest(classes, probabilities, levels[(int)SafetyLevel.Emergency] > levels[(int)SafetyLevel.Crisis] ? SafetyLevel.Emergency : SafetyLevel.Crisis);
        if (urgent >= bounds.Urgent)
            return grave > levels[(int)SafetyLevel.Urgent] ? new ReaderFinding(SafetyLevel.Urgent, SafetyKinds.CheckIn) : Likeliest(classes, probabilities, SafetyLevel.Urgent);
        if (caution >= bounds.Caution && caution - urgent > urgent)
            return Likeliest(classes, probabilities, SafetyLevel.Caution);
        return caution + levels[(int)SafetyLevel.Refuse] >= bounds.Refuse && levels[(int)SafetyLevel.Refuse] > caution
            ? Likeliest(classes, probabilities, SafetyLevel.Refuse)
            : ReaderFinding.Nothing;
    }

    private static ReaderFinding Likeliest(ReaderClass[] classes, double[] probabilities, SafetyLevel level)
    {
        var best = -1;
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i].Level == level && (best < 0 || probabilities[i] > probabilities[best])) best = i;
        }

        return new ReaderFinding(level, classes[best].Kind);
    }
}
