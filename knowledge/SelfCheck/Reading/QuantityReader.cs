using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.SelfCheck.Reading;

/// <summary>Turns recognised amounts, frequencies and lengths of time into answers.</summary>
internal static class QuantityReader
{
    /// <summary>The answers that a message's quantities give, for the question asked and for others.</summary>
    public static IEnumerable<(string Question, Answer Answer)> Read(Questionnaire questionnaire, RecognizedUse use, string? asked)
    {
        foreach (var question in questionnaire.Questions)
        {
            var answer = question.Kind switch
            {
                QuestionKind.Amount => Amount(use),
                QuestionKind.Days => Days(question, use, asked == question.Id),
                QuestionKind.Times => Times(question, use, asked == question.Id),
                QuestionKind.Length => Length(question, use, asked == question.Id),
                _ => null,
            };
            if (answer is not null) yield return (question.Id, answer);
        }
    }

    /// <summary>The option into whose range a number falls.</summary>
    public static Answer ForDays(Question question, double min, double max)
    {
        var middle = (min + max) / 2;
        var option = middle <= 0 ? 0 : middle < 1 ? 1 : middle < 3 ? 2 : middle < 6 ? 3 : 4;
        return Answer.Of(question.Options[option].Id, new Quantity(min, max, "days-per-week"));
    }

    /// <summary>The option into whose range a number of times falls.</summary>
    public static Answer ForTimes(Question question, double min, double max)
    {
        var middle = (min + max) / 2;
        var option = middle < 2 ? 0 : middle < 4 ? 1 : middle < 6 ? 2 : 3;
        return Answer.Of(question.Options[option].Id, new Quantity(min, max, "per-day"));
    }

    private static Answer? Amount(RecognizedUse use)
    {
        var dose = use.Doses.FirstOrDefault(dose => !dose.Past && dose.Per == DosePer.Dose) ?? use.Doses.FirstOrDefault(dose => !dose.Past);
        return dose is null ? null : new Answer([], new Quantity(dose.Amount.Min, dose.Amount.Max, Unit(dose.Amount.Unit) + (dose.Per == DosePer.Day ? "/day" : "")));
    }

    private static Answer? Days(Question question, RecognizedUse use, bool asked)
    {
        foreach (var (min, max) in use.Frequencies.Select(found => (found.Times.Min, found.Times.Max)))
        {
            if (max < 1) return ForDays(question, min * 7, max * 7);
            if (asked || (min >= 1 && max <= 1)) return ForDays(question, 7, 7);
        }

        return null;
    }

    /// <summary>"Daily" tells the days, not how many times; "once a day" is read only where that was asked.</summary>
    private static Answer? Times(Question question, RecognizedUse use, bool asked)
    {
        var found = use.Frequencies.FirstOrDefault(found => found.Times.Max > 1) ?? (asked ? use.Frequencies.FirstOrDefault(found => found.Times.Max >= 1) : null);
        return found is null ? null : ForTimes(question, found.Times.Min, found.Times.Max);
    }

    private static Answer? Length(Question question, RecognizedUse use, bool asked)
    {
        var found = use.Durations.FirstOrDefault(found => found.Role == DurationRole.Use)
            ?? (asked ? use.Durations.FirstOrDefault(found => found.Role == DurationRole.Other) : null);
        if (found is null) return null;
        var middle = (found.Length.MinDays + found.Length.MaxDays) / 2;
        var option = middle < 30 ? 0 : middle < 180 ? 1 : middle < 365 ? 2 : middle <= 1095 ? 3 : 4;
        return Answer.Of(question.Options[option].Id, new Quantity(found.Length.MinDays, found.Length.MaxDays, "days"));
    }

    private static string Unit(AmountUnit unit) => unit switch
    {
        AmountUnit.Gram => "g",
        AmountUnit.Milligram => "mg",
        AmountUnit.Kilogram => "kg",
        AmountUnit.Ounce => "oz",
        AmountUnit.Millilitre => "ml",
        AmountUnit.Teaspoon => "tsp",
        AmountUnit.Tablespoon => "tbsp",
        AmountUnit.Unknown => "unknown",
        _ => unit.ToString().ToLowerInvariant(),
    };
}
