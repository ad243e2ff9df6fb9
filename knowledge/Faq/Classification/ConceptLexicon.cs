namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Concepts of a subject with the ways in which people say them.</summary>
public sealed class ConceptLexicon
{
    private const int LongestPhrase = 5;
    private readonly Dictionary<string, List<string>> _concepts = new(StringComparer.Ordinal);

    /// <summary>Builds the lexicon.</summary>
    /// <param name="entries">For each concept its words and phrases.</param>
    public ConceptLexicon(IReadOnlyDictionary<string, IReadOnlyList<string>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = entries;
        foreach (var (concept, phrases) in entries)
            foreach (var phrase in phrases)
            {
                var key = string.Join(' ', Words.Of(phrase).Select(Words.Stem));
                if (!_concepts.TryGetValue(key, out var list)) _concepts.Add(key, list = []);
                if (!list.Contains(concept)) list.Add(concept);
            }
    }

    /// <summary>The entries that it was built from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Entries { get; }

    /// <summary>The concepts that occur in a row of words, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        SortedSet<string> found = new(StringComparer.Ordinal);
        var stems = words.Select(Words.Stem).ToArray();
        for (var start = 0; start < stems.Length; start++)
        {
            var phrase = "";
            for (var length = 1; length <= LongestPhrase && start + length <= stems.Length; length++)
            {
                phrase = length == 1 ? stems[start] : $"{phrase} {stems[start + length - 1]}";
                if (_concepts.TryGetValue(phrase, out var concepts)) found.UnionWith(concepts);
            }
        }

        return [.. found];
    }
}
