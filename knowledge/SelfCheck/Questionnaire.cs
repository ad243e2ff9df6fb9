using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.SelfCheck;

/// <summary>The questions of the self-check in their order, of one version.</summary>
/// <param name="Version">Changes whenever a question or an option is added, removed or means something else.</param>
/// <param name="Source">Where the questions come from.</param>
/// <param name="Questions">The questions, in the order in which they are asked.</param>
public sealed record Questionnaire(string Version, string Source, IReadOnlyList<Question> Questions)
{
    /// <summary>The compiled file.</summary>
    public const string File = "self-check.json";

    /// <summary>Loads the questions.</summary>
    /// <exception cref="ContentException">The compiled content is missing or of another build.</exception>
    public static Questionnaire Load(ContentBundle content) => content.Read<Questionnaire>(File);

    /// <summary>A question by its id, or null.</summary>
    public Question? Find(string? id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The questions that are asked, given the answers so far.</summary>
    public IEnumerable<Question> OpenTo(Answers answers) => Questions.Where(question => question.IsOpenTo(answers));

    /// <summary>The place of a question among those that count and are open now, such as "4 of 15".</summary>
    public (int Index, int Of) Progress(string id, Answers answers)
    {
        var (index, of, reached) = (0, 0, false);
        foreach (var question in OpenTo(answers))
        {
            if (question.Counted)
            {
                of++;
                if (!reached) index++;
            }

            reached |= question.Id == id;
        }

        return (Math.Max(index, 1), of);
    }

    /// <summary>An answer changed: everything that rested on the old one is taken out, so that only that is asked again.</summary>
    /// <returns>The answers, and the questions whose answers were taken out.</returns>
    public (Answers Answers, IReadOnlyList<string> Dropped) Change(Answers answers, string id, Answer answer)
    {
        var before = answers.Find(id);
        var after = answers.With(id, answer);
        var dropped = Questions
            .Where(question => question.Id != id && after.Has(question.Id)
                && (!question.IsOpenTo(after) || (before is not null && before != answer && question.DependsOn.Contains(id))))
            .Select(question => question.Id)
            .ToArray();
        return (after.Without(dropped), dropped);
    }

    /// <summary>Answers to another version of the questions: what still fits is kept.</summary>
    public Answers Fit(Answers answers)
    {
        var fitting = answers;
        foreach (var id in answers.Questions)
            if (Find(id) is not { } question || !Fits(question, answers.Find(id)!))
                fitting = fitting.Without(id);
        return fitting.Without([.. fitting.Questions.Where(id => !Find(id)!.IsOpenTo(fitting))]);
    }

    private static bool Fits(Question question, Answer answer) =>
        question.Stored
        && (!answer.IsGiven || question.Kind == QuestionKind.Amount || answer.Options.Count > 0)
        && answer.Options.All(option => question.Option(option) is not null)
        && (question.IsMultiple || answer.Options.Count <= 1);
}
