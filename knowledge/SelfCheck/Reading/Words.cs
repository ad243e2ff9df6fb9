using System.Text;

namespace KratomBot.Knowledge.SelfCheck.Reading;

/// <summary>A short message as words: lower case, without accents on apostrophes, punctuation or politeness.</summary>
public sealed class Words
{
    private static readonly HashSet<string> Fillers =
        ["please", "pls", "well", "um", "uh", "hmm", "hm", "oh", "so", "i", "guess", "think", "just", "thanks", "it's", "its", "it", "is", "was", "the", "a", "an", "about", "probably", "i'd", "say", "maybe"];

    private static readonly HashSet<string> Negations = ["not", "no", "never", "without", "isn't", "wasn't", "don't", "doesn't", "didn't", "haven't", "hasn't", "cannot", "can't"];

    private static readonly Dictionary<string, string> Contractions = new(StringComparer.Ordinal)
    {
        ["cant"] = "can't", ["couldnt"] = "couldn't", ["dont"] = "don't", ["doesnt"] = "doesn't", ["didnt"] = "didn't", ["isnt"] = "isn't", ["wasnt"] = "wasn't",
        ["havent"] = "haven't", ["hasnt"] = "hasn't", ["wont"] = "won't", ["im"] = "i'm", ["ive"] = "i've", ["id"] = "i'd", ["whats"] = "what's",
    };

    private readonly string[] _words;

    private Words(string[] words)
    {
        _words = words;
        Text = string.Join(' ', words);
    }

    /// <summary>The words with one space between them.</summary>
    public string Text { get; }

    /// <summary>How many words.</summary>
    public int Count => _words.Length;

    /// <summary>The first words of a text; what comes after the limit is of no use as an answer to a question.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="limit">How many characters are read.</param>
    public static Words Of(string? text, int limit = 2000)
    {
        var clean = new StringBuilder();
        foreach (var c in (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, limit)))
        {
            clean.Append(c switch
            {
                '\u2019' or '\u2018' or '`' or '\u00B4' or '\'' => '\'',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '-' => '-',
                _ when char.IsLetterOrDigit(c) => char.ToLowerInvariant(c),
                '+' => '+',
                '.' when clean.Length > 0 && char.IsAsciiDigit(clean[^1]) => '.',
                _ => ' ',
            });
        }

        return new Words([.. clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('-', '\'').TrimEnd('.'))
            .Select(word => Contractions.GetValueOrDefault(word, word))
            .Where(word => word.Length > 0)]);
    }

    /// <summary>The words without politeness, hedges and little words, for comparing a whole answer with an option.</summary>
    public string Core()
    {
        var core = string.Join(' ', _words.Where(word => !Fillers.Contains(word)));
        return core.Length == 0 ? Text : core;
    }

    /// <summary>Whether the phrase stands in the text as whole words and is not denied by the word before it.</summary>
    public bool Contain(Words phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        for (var at = 0; at + phrase.Count <= _words.Length; at++)
        {
            if (_words.AsSpan(at, phrase.Count).SequenceEqual(phrase._words)
                && !(at > 0 && Negations.Contains(_words[at - 1]) && !Negations.Contains(phrase._words[0])))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text begins with the phrase.</summary>
    public bool StartWith(Words phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return phrase.Count <= _words.Length && _words.AsSpan(0, phrase.Count).SequenceEqual(phrase._words);
    }

    /// <summary>The words from a place on.</summary>
    public Words From(int place) => new(_words[Math.Min(place, _words.Length)..]);

    /// <summary>The words before a place.</summary>
    public Words Until(int place) => new(_words[..Math.Min(place, _words.Length)]);

    /// <summary>One word; empty beyond the end.</summary>
    public string this[int place] => place < _words.Length ? _words[place] : "";
}
