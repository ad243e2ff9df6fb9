using KratomBot.Knowledge.Faq;

namespace KratomBot.Evaluation.Faq;

/// <summary>A question with what the FAQ made of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Result">The result.</param>
internal sealed record FaqOutcome(FaqQuestion Question, FaqResult Result)
{
    /// <summary>Whether the expected topics were answered; of one expected topic or several alternatives the first answer counts.</summary>
    public bool Right => Question.Topics.Count > 1
        ? Question.Topics.All(topic => Result.Topics.Contains(new TopicId(topic)))
        : Result.Answered && Result.Topics.First().Value == Question.Topics[0];

    /// <summary>Whether the reply is that of the expected kind.</summary>
    public bool RightKind => !Result.Answered && Result.Kind is { } kind
        && string.Equals(kind.ToString(), Question.Kind?.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether choices were offered and the topic is among them.</summary>
    public bool ChoiceHolds => Result.Choices.Any(choice => Question.Topics.Contains(choice.Value));

    /// <summary>Asks the question, after the one before it if there is one.</summary>
    public static FaqOutcome Of(FaqEngine engine, FaqQuestion question)
    {
        var context = question.PreviousQuestion is { } previous ? new FaqContext([.. engine.Ask(previous).Topics]) : default;
        return new FaqOutcome(question, engine.Ask(question.Question, context));
    }
}

/// <summary>A question that went wrong.</summary>
/// <param name="Question">The question.</param>
/// <param name="Got">What it got.</param>
/// <param name="Score">How sure the engine was.</param>
public sealed record FaqMiss(FaqQuestion Question, string Got, double Score)
{
    internal static FaqMiss Of(FaqOutcome outcome)
    {
        var result = outcome.Result;
        var got = result.Answered ? string.Join(", ", result.Topics)
            : result.Choices.Count > 0 ? string.Join(" or ", result.Choices)
            : $"!{result.Kind}";
        return new FaqMiss(outcome.Question, got, result.Score);
    }
}
