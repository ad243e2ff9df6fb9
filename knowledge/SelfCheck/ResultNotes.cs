namespace KratomBot.Knowledge.SelfCheck;

/// <summary>What must be said before the stage.</summary>
public static class RedFlag
{
    /// <summary>Signs of a liver problem: a doctor the same day.</summary>
    public const string Liver = "liver";

    /// <summary>Pregnancy or nursing: an obstetric clinician, no advice to stop abruptly.</summary>
    public const string Pregnancy = "pregnancy";

    /// <summary>Other substances that slow the breathing.</summary>
    public const string Depressant = "depressant";

    /// <summary>A history of seizures or heart disease.</summary>
    public const string SeizureOrHeart = "seizure-heart";

    private static readonly string[] InOrder = [Liver, Pregnancy, Depressant, SeizureOrHeart];

    internal static IReadOnlyList<string> From(HashSet<string> flags) => [.. InOrder.Where(flags.Contains)];
}

/// <summary>What stands beside the stage.</summary>
public static class ResultNote
{
    /// <summary>Use on most days or many times a day.</summary>
    public const string Frequent = "frequent";

    /// <summary>Extracts, shots or 7-OH.</summary>
    public const string Concentrated = "concentrated";

    /// <summary>Antidepressants or other prescriptions.</summary>
    public const string Prescription = "prescription";

    /// <summary>No sign to talk over.</summary>
    public const string SignsNone = "signs-none";

    /// <summary>One sign to talk over.</summary>
    public const string SignsOne = "signs-one";

    /// <summary>Several signs, or withdrawal so strong that the person cannot function.</summary>
    public const string SignsMore = "signs-more";

    /// <summary>The questions on signs were left open.</summary>
    public const string SignsUnknown = "signs-unknown";

    internal static IReadOnlyList<string> From(Questionnaire questionnaire, Answers answers)
    {
        var flags = SelfCheckResult.GivenFlags(questionnaire, answers).ToArray();
        var notes = new List<string>();
        foreach (var note in new[] { Frequent, Concentrated, Prescription })
            if (flags.Contains(note) || (note == Concentrated && answers.Find(StageRule.Switching)?.Options is ["concentrated"]))
                notes.Add(note);
        var asked = questionnaire.Questions.Where(question => question.Part == QuestionPart.Signs).ToArray();
        var answered = asked.Count(question => answers.Find(question.Id) is { IsGiven: true });
        notes.Add(Signs(flags, answered, asked.Length));
        return notes;
    }

    private static string Signs(string[] flags, int answered, int asked) => flags.Count(flag => flag == "sign") switch
    {
        > 1 => SignsMore,
        1 when flags.Contains("strong-withdrawal") => SignsMore,
        1 => SignsOne,
        _ => answered < asked ? SignsUnknown : SignsNone,
    };
}
