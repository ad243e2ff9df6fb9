using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Insights;

/// <summary>Finds the name behind "my name is" and its like; a name that stands alone is not told from other words.</summary>
internal static class Names
{
    private const string Lead = @"my\s+(?:full\s+)?name(?:['\u2019]s|\s+is)|my\s+name\s*:|i['\u2019]?m\s+called|i\s+am\s+called|you\s+can\s+call\s+me|call\s+me|me\s+llamo|mi\s+nombre\s+es|ich\s+heiße|ich\s+heisse|mein\s+name\s+ist|je\s+m['\u2019]appelle|mon\s+nom\s+est|meu\s+nome\s+é|me\s+chamo|eu\s+me\s+chamo";

    private static readonly Regex Given = Patterns.LinearAnyCase($@"\b(?:{Lead})\s+(?<it>\p{{L}}[\p{{L}}'\u2019-]{{1,24}}(?:\s+\p{{L}}[\p{{L}}'\u2019-]{{1,24}}){{0,2}})");

    private static readonly FrozenSet<string> NoNames = WordData.Read("languages").SelectMany(line => line.Forms)
        .Concat(["crazy", "stupid", "not", "irrelevant", "anonymous", "unknown", "later", "back", "maybe", "old", "addicted", "when", "asap", "whatever", "private", "secret", "curious", "lucky", "naive", "silly"])
        .ToFrozenSet();

    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        Given.Places(text).Select(place => Name(text, place)).Where(place => place.Length > 0)
            .Select(place => new PersonalDataSpan(PersonalDataKind.Name, place));

    /// <summary>The first word unless it is an everyday one, and what follows it with a capital letter.</summary>
    private static TextSpan Name(string text, TextSpan place)
    {
        var words = TextWords.Of(place.In(text));
        if (words.Count == 0 || NoNames.Contains(words[0].Lower)) return default;
        var end = words[0].Span.End;
        foreach (var word in words.Skip(1))
        {
            if (!char.IsUpper(text[place.Start + word.Span.Start]) || NoNames.Contains(word.Lower)) break;
            end = word.Span.End;
        }
        return new TextSpan(place.Start, end);
    }
}
