namespace KratomBot.Knowledge.SelfCheck;

/// <summary>What the answers come to. It names what decided it and says when there is too little to tell.</summary>
/// <param name="Stage">The article's stage; null when an answer that it is read from is missing.</param>
/// <param name="Deciding">The questions whose answers decided the stage.</param>
/// <param name="Missing">The questions that the stage is read from and that were left open.</param>
/// <param name="Changes">Single answers with which the stage would be another.</param>
/// <param name="RedFlags">What must be said before the stage, the most pressing first (<see cref="RedFlag"/>).</param>
/// <param name="Notes">What stands beside the stage and never counts into it (<see cref="ResultNote"/>).</param>
/// <param name="LeftOpen">All open questions that have no answer.</param>
public sealed record SelfCheckResult(
    Stage? Stage,
    IReadOnlyList<string> Deciding,
    IReadOnlyList<string> Missing,
    IReadOnlyList<StageChange> Changes,
    IReadOnlyList<string> RedFlags,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> LeftOpen)
{
    /// <summary>Reads the answers.</summary>
    public static SelfCheckResult Of(Questionnaire questionnaire, Answers answers)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(answers);
        var levels = StageRule.All.Select(id => Level(questionnaire, answers, id)).ToArray();
        var missing = StageRule.All.Where((_, place) => levels[place] is null).ToArray();
        var flags = GivenFlags(questionnaire, answers).ToHashSet();
        var open = questionnaire.OpenTo(answers).Where(question => question.Stored && answers.Find(question.Id) is not { IsGiven: true });
        if (missing.Length > 0)
            return new SelfCheckResult(null, [], missing, [], RedFlag.From(flags), ResultNote.From(questionnaire, answers), [.. open.Select(question => question.Id)]);
        int[] known = [.. levels.Select(level => level!.Value)];
        return new SelfCheckResult(
            StageRule.Decide(known[0], known[1], known[2], known[3]),
            StageRule.Deciding(known[0], known[1], known[2], known[3]),
            [],
            StageChange.Nearest(known),
            RedFlag.From(flags),
            ResultNote.From(questionnaire, answers),
            [.. open.Select(question => question.Id)]);
    }

    internal static IEnumerable<string> GivenFlags(Questionnaire questionnaire, Answers answers) =>
        questionnaire.Questions
            .Where(question => answers.Find(question.Id) is { IsGiven: true })
            .SelectMany(question => answers.Find(question.Id)!.Options.SelectMany(option => question.Option(option)?.Flags ?? []));

    private static int? Level(Questionnaire questionnaire, Answers answers, string id) =>
        answers.Find(id) is { IsGiven: true, Options: [var option] } && questionnaire.Find(id)?.Option(option)?.Value is { } value ? (int)value : null;
}

/// <summary>One other answer with which the stage would be another.</summary>
/// <param name="Question">The question.</param>
/// <param name="Level">The other answer, from 0 to 3.</param>
/// <param name="Stage">The stage that the answers would then fit.</param>
public sealed record StageChange(string Question, int Level, Stage Stage)
{
    /// <summary>The nearest single change upwards and the nearest downwards, where there is one.</summary>
    internal static IReadOnlyList<StageChange> Nearest(int[] levels)
    {
        var now = StageRule.Decide(levels[0], levels[1], levels[2], levels[3]);
        var all =
            from place in Enumerable.Range(0, levels.Length)
            from level in Enumerable.Range(0, 4)
            where level != levels[place]
            let other = Decide(levels, place, level)
            where other != now
            orderby Math.Abs(level - levels[place]), place
            select new StageChange(StageRule.All[place], level, other);
        var changes = all.ToArray();
        return [.. new[] { changes.FirstOrDefault(change => change.Stage < now), changes.FirstOrDefault(change => change.Stage > now) }.OfType<StageChange>()];
    }

    private static Stage Decide(int[] levels, int place, int level)
    {
        var other = (int[])levels.Clone();
        other[place] = level;
        return StageRule.Decide(other[0], other[1], other[2], other[3]);
    }
}
