namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values and choices by their words.</summary>
public static class Find
{
    /// <summary>Finds choices by their values.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices by their values, the titles of their actions, and their synonyms.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var values = new List<SortedValue>(choices.Count);
        for (var i = 0; i < choices.Count; i++)
        {
            if (options?.NoValue != true)
                AddWords(values, choices[i].Value, i);
            if (options?.NoAction != true)
                AddWords(values, choices[i].Action?.Title, i);
            foreach (var synonym in choices[i].Synonyms ?? [])
                AddWords(values, synonym, i);
        }

        var found = FindValues(utterance, values, options);
        return found.ConvertAll(match => new ModelResult<FoundChoice>
        {
            Text = match.Text,
            Start = match.Start,
            End = match.End,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[match.Resolution.Index].Value,
                Index = match.Resolution.Index,
                Score = match.Resolution.Score,
                Synonym = match.Resolution.Value,
            },
        });
    }

    /// <summary>
    /// Finds values by their words, in order. Each part of the utterance stands for at most one value, each index is found at most once,
    /// and the better match wins; the result is in the order of the utterance.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var tokenize = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenize(utterance, options?.Locale);
        List<ValueMatch> matches = [];
        foreach (var value in values)
        {
            var wanted = tokenize(value.Value?.Trim(), options?.Locale);
            ValueMatcher.AddMatches(matches, words, value, wanted, options?.MaxTokenDistance ?? 2, options?.AllowPartialMatches ?? false);
        }

        return Best(matches).ConvertAll(match => new ModelResult<FoundValue>
        {
            Start = words[match.First].Start,
            End = words[match.Last].End,
            Text = utterance[words[match.First].Start..(words[match.Last].End + 1)],
            TypeName = "value",
            Resolution = new FoundValue { Value = match.Value.Value, Index = match.Value.Index, Score = match.Score },
        });
    }

    private static List<ValueMatch> Best(List<ValueMatch> matches)
    {
        // At the same score the longer value is the more particular one: "red wine" before "red".
        var ordered = matches.OrderByDescending(static match => match.Score).ThenByDescending(static match => match.Value.Value.Length);
        List<ValueMatch> best = [];
        foreach (var match in ordered)
        {
            if (!best.Exists(other => other.Value.Index == match.Value.Index || (other.First <= match.Last && match.First <= other.Last)))
                best.Add(match);
        }

        best.Sort(static (a, b) => a.First.CompareTo(b.First));
        return best;
    }

    private static void AddWords(List<SortedValue> values, string words, int index)
    {
        if (!string.IsNullOrWhiteSpace(words))
            values.Add(new SortedValue { Value = words, Index = index });
    }
}
