namespace KratomBot.Knowledge.Safety.Text;

/// <summary>A guess at a message's language from its little words. A hint for the reply only: every rule of every language runs anyway.</summary>
internal sealed class LanguageGuess
{
    /// <summary>The name for all languages without replies.</summary>
    public const string Other = "other";

    private readonly Dictionary<string, List<int>> _words = [];
    private readonly string[] _languages;

    public LanguageGuess(IReadOnlyList<LanguageWords> languages)
    {
        _languages = [.. languages.Select(language => language.Language).Distinct()];
        foreach (var language in languages)
        {
            var index = Array.IndexOf(_languages, language.Language);
            foreach (var word in language.Words.Select(TextFolding.Fold))
            {
                if (!_words.TryGetValue(word, out var known))
                    _words[word] = known = [];
                if (!known.Contains(index))
                    known.Add(index);
            }
        }
    }

    /// <summary>The likeliest language; <paramref name="hint"/> where several are as likely, or nothing is known.</summary>
    public string Of(string text, IReadOnlyList<RawToken> tokens, string? hint)
    {
        if (MostlyForeignScript(text))
            return Other;
        var votes = new double[_languages.Length];
        foreach (var token in tokens)
        {
            if (!_words.TryGetValue(token.Text, out var languages))
                continue;
            foreach (var language in languages)
                votes[language] += 1.0 / languages.Count;
        }

        var most = votes.Max();
        if (hint is not null && Array.IndexOf(_languages, hint) is >= 0 and var hinted && votes[hinted] >= most - 0.99)
            return hint;
        return most > 0 ? _languages[Array.IndexOf(votes, most)] : hint ?? "en";
    }

    private static bool MostlyForeignScript(string text)
    {
        var (latin, foreign) = (0, 0);
        foreach (var character in text)
        {
            if (char.IsAsciiLetter(character) || character is >= '\u00c0' and < '\u0250')
                latin++;
            else if (char.IsLetter(character) && character < '\u1d00' | character is >= '\u3040' and < '\ud800')
                foreign++;
        }

        return foreign > latin;
    }
}
