using System.Collections.Concurrent;
using System.Globalization;

namespace KratomBot.Knowledge.SelfCheck.Reading;

/// <summary>Finds which options of a question a text means.</summary>
internal static class OptionReader
{
    private static readonly ConcurrentDictionary<string, Words> Phrases = new(StringComparer.Ordinal);

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

    /// <summary>A phrase of the content as words, made once.</summary>
    public static Words Phrase(string phrase) => Phrases.GetOrAdd(phrase, static text => Words.Of(text));

    /// <summary>The options that the text means as an answer to this question; empty when it is not clear.</summary>
    /// <param name="question">The question that was asked.</param>
    /// <param name="said">The text.</param>
    /// <param name="loosely">Whether an option may be a part of a longer text, or misspelt.</param>
    public static IReadOnlyList<AnswerOption> Read(Question question, Words said, bool loosely)
    {
        if (Whole(question, said) is { } whole) return [whole];
        if (question.Numbers == NumberMeaning.Position && ByPosition(question, said) is { Count: > 0 } placed) return placed;
        if (!loosely) return [];
        var within = Within(question, said);
        return within.Count > 0 ? within : Misspelt(question, said) is { } slip ? [slip] : [];
    }

    /// <summary>The option that the text means wherever it stands; null when none or several do.</summary>
    public static AnswerOption? ReadAnywhere(Question question, Words said)
    {
        var found = question.Options
            .Select(option => (option, length: Longest(option.Says, said)))
            .Where(pair => pair.length > 0)
            .OrderByDescending(pair => pair.length)
            .ToArray();
        return found.Length == 1 || (found.Length > 1 && found[0].length > found[1].length) ? found[0].option : null;
    }

    private static AnswerOption? Whole(Question question, Words said)
    {
        var core = said.Core();
        return question.Options.FirstOrDefault(option => option.Id == said.Text || Phrase(option.Label).Text == said.Text)
            ?? question.Options.FirstOrDefault(option => option.Words.Concat(option.Says).Append(option.Label)
                .Any(phrase => Phrase(phrase) is var words && (words.Text == said.Text || words.Core() == core)));
    }

    private static List<AnswerOption> ByPosition(Question question, Words said)
    {
        var places = new List<int>();
        for (var at = 0; at < said.Count; at++)
        {
            var word = said[at];
            if (word is "and" or "option" or "number" or "the" or "answer" or "nr" or "no") continue;
            var place = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : Math.Max(Array.IndexOf(Ordinals, word), Array.IndexOf(Numbers, word)) + 1;
            if (place < 1 || place > question.Options.Count) return [];
            places.Add(place);
        }

        return places.Count == 1 || question.IsMultiple ? [.. places.Distinct().Select(place => question.Options[place - 1])] : [];
    }

    private static List<AnswerOption> Within(Question question, Words said)
    {
        var found = question.Options
            .Select(option => (option, length: Longest(option.Words.Concat(option.Says).Append(option.Label), said)))
            .Where(pair => pair.length > 0)
            .OrderByDescending(pair => pair.length)
            .ToList();
        if (question.IsMultiple)
        {
            var several = question.Options.Where(option => !option.Alone && found.Exists(pair => pair.option == option)).ToList();
            return several.Count > 0 ? several : [.. found.Select(pair => pair.option)];
        }

        return found.Count == 1 || (found.Count > 1 && found[0].length > found[1].length) ? [found[0].option] : [];
    }

    private static AnswerOption? Misspelt(Question question, Words said)
    {
        var near = question.Options
            .Where(option => option.Words.Append(option.Label).Any(phrase => Spelling.IsSlipOf(said.Text, Phrase(phrase).Text)))
            .Take(2)
            .ToArray();
        return near.Length == 1 ? near[0] : null;
    }

    /// <summary>The letters of the longest phrase that the text holds. A single letter such as "y" never counts inside a text.</summary>
    private static int Longest(IEnumerable<string> phrases, Words said) =>
        phrases.Select(Phrase).Where(words => words.Text.Length > 1 && said.Contain(words)).Select(words => words.Text.Length).DefaultIfEmpty().Max();
}
