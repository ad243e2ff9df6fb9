using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.SelfCheck;

/// <summary>Checks the questions of the content folder and turns them into a <see cref="Questionnaire"/>.</summary>
public static class QuestionnaireCompiler
{
    private const string Source = "SelfCheck/questions.yaml";

    /// <summary>Reads and checks the questions.</summary>
    /// <exception cref="ContentException">The first mistake found.</exception>
    public static Questionnaire Compile(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.ReadYaml<QuestionnaireFile>(Source);
        var text = folder.ReadText(Source);
        var questionnaire = new Questionnaire(
            Needed(file.Version, "version", text),
            Needed(file.Source, "source", text),
            [.. file.Questions.Select(entry => Question(entry, text))]);
        Check(questionnaire, text);
        return questionnaire;
    }

    private static Question Question(QuestionEntry entry, string text)
    {
        var id = Needed(entry.Id, "id", text);
        return new Question(
            id,
            entry.Part ?? throw Mistake(text, id, "needs a part"),
            entry.Kind ?? throw Mistake(text, id, "needs a kind"),
            Needed(entry.Text, "text", text, id),
            Needed(entry.Short, "short", text, id),
            Needed(entry.Why, "why", text, id),
            Needed(entry.Example, "example", text, id),
            entry.Numbers,
            [.. entry.Options.Select(option => Option(option, id, text))],
            entry.Names,
            entry.Hints,
            entry.DependsOn,
            entry.When is null ? null : new Guard(Needed(entry.When.Question, "when.question", text, id), entry.When.Not),
            entry.Stored,
            entry.Counted,
            entry.Optional);
    }

    private static AnswerOption Option(OptionEntry entry, string question, string text) => new(
        Needed(entry.Id, "options.id", text, question),
        Needed(entry.Label, "options.label", text, question),
        entry.Value,
        entry.Words,
        entry.Says,
        entry.Flags,
        entry.Ends is null ? null : Enum.TryParse<CheckEnding>(entry.Ends.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var ending)
            ? ending
            : throw Mistake(text, question, $"ends the check in an unknown way: {entry.Ends}"),
        entry.Alone);

    private static void Check(Questionnaire questionnaire, string text)
    {
        var earlier = new HashSet<string>();
        foreach (var question in questionnaire.Questions)
        {
            if (question.When is { } guard)
                CheckGuard(questionnaire, question, guard, earlier, text);
            if (!earlier.Add(question.Id))
                throw Mistake(text, question.Id, "is there twice");
            if (question.Kind != QuestionKind.Amount && question.Options.Count < 2)
                throw Mistake(text, question.Id, "needs at least two options");
            if (question.Options.GroupBy(option => option.Id).FirstOrDefault(same => same.Skip(1).Any()) is { } doubled)
                throw Mistake(text, question.Id, $"has the option {doubled.Key} twice");
            if (question.DependsOn.FirstOrDefault(other => questionnaire.Find(other) is null) is { } unknown)
                throw Mistake(text, question.Id, $"depends on an unknown question: {unknown}");
        }

        if (StageRule.All.FirstOrDefault(id => questionnaire.Find(id) is not { Options.Count: 4 } question || !question.Options.Select(option => option.Value).SequenceEqual([0, 1, 2, 3])) is { } wrong)
            throw Mistake(text, wrong, "must have four options with the values 0 to 3, because the stage is read from it");
    }

    private static void CheckGuard(Questionnaire questionnaire, Question question, Guard guard, HashSet<string> earlier, string text)
    {
        if (!earlier.Contains(guard.Question))
            throw Mistake(text, question.Id, $"has a condition on a question that does not come earlier: {guard.Question}");
        if (guard.Not.FirstOrDefault(option => questionnaire.Find(guard.Question)!.Option(option) is null) is { } unknown)
            throw Mistake(text, question.Id, $"has a condition on an unknown option: {unknown}");
    }

    private static string Needed(string? value, string name, string text, string? question = null) =>
        string.IsNullOrWhiteSpace(value) ? throw Mistake(text, question, $"needs {name}") : value;

    private static ContentException Mistake(string text, string? question, string problem)
    {
        var lines = text.Split('\n');
        var line = question is null ? -1 : Array.FindIndex(lines, l => l.TrimEnd() == $"- id: {question}");
        return new ContentException(Source, line + 1, question is null ? problem : $"the question {question} {problem}");
    }
}
