using System.Collections.Frozen;
using KratomBot.Knowledge.Recognition.Lexicon;

namespace KratomBot.Knowledge.Insights;

/// <summary>Finds the medicines and drugs that the interaction list knows, by generic name, brand or street name, and through a slip of the finger.</summary>
internal static class Medicines
{
    private const int ShortestToCorrect = 7;

    private static readonly FrozenDictionary<string, (string Name, string Group)> List = Read();
    private static readonly (string Form, string Name, string Group)[] Correctable =
        [.. List.Where(entry => entry.Key.Length >= ShortestToCorrect && !entry.Key.Contains(' ', StringComparison.Ordinal)).Select(entry => (entry.Key, entry.Value.Name, entry.Value.Group))];

    private static readonly ILookup<char, (string Form, string Name, string Group)> ByLetter = Correctable.ToLookup(entry => entry.Form[0]);

    /// <summary>The medicines that are named, in order.</summary>
    public static IReadOnlyList<MedicineMention> Find(List<TextWord> words)
    {
        var found = TextWords.Find(words, List).Select(hit => new MedicineMention(hit.Entry.Name, hit.Entry.Group, hit.Span)).ToList();
        foreach (var word in words)
        {
            if (word.Lower.Length < ShortestToCorrect || List.ContainsKey(word.Lower)) continue;
            foreach (var (form, name, group) in ByLetter[word.Lower[0]])
            {
                if (!Typo.IsOf(word.Lower, form)) continue;
                found.Add(new MedicineMention(name, group, word.Span));
                break;
            }
        }
        return [.. found.OrderBy(mention => mention.Span.Start)];
    }

    private static FrozenDictionary<string, (string Name, string Group)> Read()
    {
        var list = new Dictionary<string, (string, string)>();
        foreach (var (key, forms) in WordData.Read("medicines"))
        {
            var slash = key.IndexOf('/', StringComparison.Ordinal);
            var entry = (key[(slash + 1)..].Trim(), key[..slash].Trim());
            list.TryAdd(entry.Item1, entry);
            foreach (var form in forms) list.TryAdd(form, entry);
        }
        return list.ToFrozenDictionary();
    }
}
