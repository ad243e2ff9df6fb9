using System.Collections.Frozen;
using System.Globalization;

namespace KratomBot.Knowledge.Recognition.Lexicon;

/// <summary>The words of words.txt. A line is <c>Key [value]: form, form, two word form</c>; a form may stand on many lines.</summary>
internal sealed class WordList
{
    private readonly FrozenDictionary<string, Word> _words;
    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<Word, Phrase[]> _phrases;
    private readonly Word[] _correctable;

    private WordList(Dictionary<string, Word> forms)
    {
        var phrases = new Dictionary<string, List<(string[] Behind, Word Word)>>();
        foreach (var (form, word) in forms.Where(f => f.Key.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            var parts = form.Split(' ');
            forms.Remove(form);
            if (!phrases.TryGetValue(parts[0], out var list)) phrases[parts[0]] = list = [];
            list.Add((parts[1..], word));
        }
        // Words that only occur in phrases need an entry of their own, to be told apart from unknown words.
        foreach (var part in phrases.SelectMany(p => p.Value.SelectMany(v => v.Behind).Append(p.Key)))
            forms.TryAdd(part, new Word(part));
        _words = forms.ToFrozenDictionary();
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrases = phrases.ToFrozenDictionary(
            p => forms[p.Key],
            p => p.Value.Select(v => new Phrase([.. v.Behind.Select(r => forms[r])], v.Word)).OrderByDescending(v => v.Rest.Length).ToArray());
        _correctable = [.. forms.Values.Where(w => w.Text.Length >= 4 && w.Is(Part.Unit | Part.TimeUnit)).Distinct()];
    }

    /// <summary>The list that the program carries.</summary>
    public static WordList Default { get; } = Read();

    /// <summary>A word by its folded letters; <see cref="Word.Unknown"/> when the list does not hold it.</summary>
    public Word Find(ReadOnlySpan<char> letters) => _bySpan.TryGetValue(letters, out var word) ? word : Word.Unknown;

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    public ReadOnlySpan<Phrase> PhrasesFrom(Word first) =>
        !ReferenceEquals(first, Word.Unknown) && _phrases.TryGetValue(first, out var phrases) ? phrases : [];

    /// <summary>The unit that a mistyped word behind a number stands for, or null.</summary>
    public Word? Correct(ReadOnlySpan<char> letters)
    {
        if (letters.Length is < 4 or > 14) return null;
        foreach (var word in _correctable)
        {
            if (Typo.IsOf(letters, word.Text)) return word;
        }
        return null;
    }

    private static WordList Read()
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("KratomBot.Recognition.words.txt")!;
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<string, Word>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = line[..colon].Split(' ');
            foreach (var form in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!forms.TryGetValue(form, out var word)) forms[form] = word = new Word(form);
                Add(word, key[0], key.Length > 1 ? key[1] : "");
            }
        }
        return new WordList(forms);
    }

    private static void Add(Word word, string key, string value)
    {
        if (Enum.TryParse<Topic>(key, out var topic)) { word.Topics |= topic; return; }
        var part = Enum.Parse<Part>(key);
        word.Parts |= part;
        switch (part)
        {
            case Part.Number or Part.TimesNumber:
                var ends = value.Split("..");
                (word.Min, word.Max) = (Number(ends[0]), Number(ends[^1]));
                break;
            case Part.Unit: word.Unit = Enum.Parse<AmountUnit>(value); break;
            case Part.TimeUnit: word.Days = Number(value); break;
            case Part.Rate: word.PerDay = Number(value); break;
            case Part.Ordinal: word.Min = word.Max = Number(value); break;
        }
    }

    private static double Number(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : double.Parse(text.AsSpan(0, slash), CultureInfo.InvariantCulture) / double.Parse(text.AsSpan(slash + 1), CultureInfo.InvariantCulture);
    }
}

/// <summary>A fixed phrase, without its first word.</summary>
internal readonly record struct Phrase(Word[] Rest, Word Word);
