namespace KratomBot.Knowledge.SelfCheck;

/// <summary>One question of the self-check, as the content folder words it.</summary>
/// <param name="Id">The id in content, stored answers, wire and tests.</param>
/// <param name="Part">The part of the check it belongs to.</param>
/// <param name="Kind">What an answer is.</param>
/// <param name="Text">The question.</param>
/// <param name="Short">Its name in the summary.</param>
/// <param name="Why">What is said to "why?".</param>
/// <param name="Example">How an answer may sound.</param>
/// <param name="Numbers">What a bare number means as an answer.</param>
/// <param name="Options">What can be chosen, the mildest first where there is an order.</param>
/// <param name="Names">How people name the question when they change its answer.</param>
/// <param name="Hints">Phrases that touch on the question without answering it.</param>
/// <param name="DependsOn">Questions whose changed answer makes this one's answer doubtful.</param>
/// <param name="When">The condition under which it is asked; null for always.</param>
/// <param name="Stored">Whether the answer is kept. Age and consent are not: the check goes on or it does not.</param>
/// <param name="Counted">Whether it counts in "4 of 15".</param>
/// <param name="Optional">Whether it is offered, not asked.</param>
public sealed record Question(
    string Id,
    QuestionPart Part,
    QuestionKind Kind,
    string Text,
    string Short,
    string Why,
    string Example,
    NumberMeaning Numbers,
    IReadOnlyList<AnswerOption> Options,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Hints,
    IReadOnlyList<string> DependsOn,
    Guard? When,
    bool Stored,
    bool Counted,
    bool Optional)
{
    /// <summary>Whether several options may be chosen together.</summary>
    public bool IsMultiple => Kind == QuestionKind.Choices;

    /// <summary>The option with an id, or null.</summary>
    public AnswerOption? Option(string id) => Options.FirstOrDefault(option => option.Id == id);

    /// <summary>Whether the question is asked, given the answers so far.</summary>
    public bool IsOpenTo(Answers answers) => When is null || When.Holds(answers);
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Id">The id in stored answers.</param>
/// <param name="Label">The button.</param>
/// <param name="Value">Its rank (0 is the mildest), or the middle of its range in the question's unit; null where neither makes sense.</param>
/// <param name="Words">What also means this option when the question has just been asked.</param>
/// <param name="Says">Phrases that mean this option anywhere in a message.</param>
/// <param name="Flags">What choosing it brings up in the result.</param>
/// <param name="Ends">How choosing it ends the check; null when it does not.</param>
/// <param name="Alone">Whether it excludes the others ("none of these").</param>
public sealed record AnswerOption(
    string Id,
    string Label,
    double? Value,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Says,
    IReadOnlyList<string> Flags,
    CheckEnding? Ends,
    bool Alone);

/// <summary>A condition on an earlier answer. It holds while that question has no answer yet.</summary>
/// <param name="Question">The earlier question.</param>
/// <param name="Not">The options that close the question that has this condition.</param>
public sealed record Guard(string Question, IReadOnlyList<string> Not)
{
    /// <summary>Whether the condition holds.</summary>
    public bool Holds(Answers answers) =>
        answers.Find(Question) is not { } given || !given.Options.Any(option => Not.Contains(option));
}

/// <summary>The parts of the check, in their order.</summary>
public enum QuestionPart { Start, Stage, Pattern, Signs, Risks, End }

/// <summary>What an answer to a question is.</summary>
public enum QuestionKind
{
    /// <summary>One option.</summary>
    Choice,

    /// <summary>Any number of options.</summary>
    Choices,

    /// <summary>Days of a week; kept as the option that the number falls into.</summary>
    Days,

    /// <summary>Times a day.</summary>
    Times,

    /// <summary>A length of time.</summary>
    Length,

    /// <summary>An amount in the person's own unit, never rated.</summary>
    Amount,
}

/// <summary>What a bare number means as an answer.</summary>
public enum NumberMeaning { Position, Value, Age, None }

/// <summary>How a check can end before its result.</summary>
public enum CheckEnding { Minor, AgeUnknown, Declined, Emergency }
