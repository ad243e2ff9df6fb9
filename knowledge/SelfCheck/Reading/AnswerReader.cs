using System.Globalization;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.SelfCheck.Reading;

/// <summary>Reads answers out of free text: to the question that was asked, and to others that the same message answers.</summary>
/// <param name="questionnaire">The questions.</param>
/// <param name="recognizer">For amounts, frequencies and lengths of time.</param>
public sealed class AnswerReader(Questionnaire questionnaire, UseRecognizer recognizer)
{
    /// <summary>What may follow a number that is an age: what else follows makes it an amount, a time or a date.</summary>
    private static readonly HashSet<string> AfterAnAge = ["years", "year", "yrs", "yr", "yo", "y", "y/o", "old", "now", "today", "and", "male", "female", "m", "f"];

    /// <summary>An answer to exactly one question, with nothing else in the message; null when it is not clearly one.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="text">What was typed.</param>
    public static Answer? ReadExactly(Question question, string text)
    {
        ArgumentNullException.ThrowIfNull(question);
        var said = Words.Of(text);
        return Bare(question, said) ?? Chosen(question, OptionReader.Read(question, said, loosely: false));
    }

    /// <summary>All that a message answers.</summary>
    /// <param name="asked">The question that was asked; null when none was.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The writer's local time.</param>
    public IReadOnlyList<Reading> Read(Question? asked, string text, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (asked is not null && ReadExactly(asked, text) is { } exact) return [new Reading(asked.Id, exact)];
        var said = Words.Of(text);
        var readings = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var (id, answer) in QuantityReader.Read(questionnaire, recognizer.Recognize(text, now, new AskedFor(asked?.Id)), asked?.Id))
            readings[id] = answer;
        foreach (var question in questionnaire.Questions.Where(question => question.Stored))
            if (OptionReader.ReadAnywhere(question, said) is { } option)
                readings.TryAdd(question.Id, Answer.Of(option.Id));
        if (asked is not null && !readings.ContainsKey(asked.Id) && Chosen(asked, OptionReader.Read(asked, said, loosely: true)) is { } loose)
            readings[asked.Id] = loose;
        return [.. readings.Select(pair => new Reading(pair.Key, pair.Value))];
    }

    /// <summary>Questions that a message touches without answering them, such as "works less now" for the strength of the effect.</summary>
    public IReadOnlyList<Question> Touched(string text)
    {
        var said = Words.Of(text);
        return [.. questionnaire.Questions.Where(question => question.Hints.Any(hint => said.Contain(OptionReader.Phrase(hint))))];
    }

    private static Answer? Chosen(Question question, IReadOnlyList<AnswerOption> options) =>
        options.Count == 0 ? null
        : options.Count == 1 ? Answer.Of(options[0].Id)
        : new Answer([.. options.Where(option => !option.Alone).Select(option => option.Id)]);

    private static Answer? Bare(Question question, Words said)
    {
        if (question.Numbers == NumberMeaning.Age) return Age(said);
        if (said.Count != 1 || !double.TryParse(said.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        return question.Kind switch
        {
            QuestionKind.Days when number <= 7 => QuantityReader.ForDays(question, number, number),
            QuestionKind.Times when number is >= 1 and <= 48 => QuantityReader.ForTimes(question, number, number),
            _ => null,
        };
    }

    private static Answer? Age(Words said)
    {
        var numbers = Enumerable.Range(0, said.Count)
            .Where(place => place == said.Count - 1 || AfterAnAge.Contains(said[place + 1]))
            .Select(place => int.TryParse(said[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number is >= 1 and <= 120)
            .ToArray();
        return numbers is [var age] && said.Count <= 6 && (age != 18 || said.Count == 1 || said.StartWith(Words.Of("i'm")) || said.StartWith(Words.Of("i am")))
            ? Answer.Of(age < 18 ? "under-18" : "adult")
            : null;
    }
}

/// <summary>An answer that was read out of a message.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Answer">The answer.</param>
public sealed record Reading(string Question, Answer Answer);
