using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>What stands between the groups of a number's digits in a culture.</summary>
internal sealed class Separators
{
    private static readonly Separators English = new(CultureInfo.InvariantCulture);
    private static readonly ConcurrentDictionary<string, Separators> Cultures = new(StringComparer.OrdinalIgnoreCase);

    private readonly char _group;

    private Separators(CultureInfo culture)
        => _group = culture.NumberFormat.NumberGroupSeparator is [var first, ..] && KindOf(first) is { } kind ? kind : ',';

    /// <summary>The separators of a culture; those of English where the platform does not know it.</summary>
    public static Separators Of(string culture)
    {
        if (string.IsNullOrEmpty(culture))
            return English;
        if (Cultures.TryGetValue(culture, out var known))
            return known;
        try
        {
            var separators = new Separators(CultureInfo.GetCultureInfo(culture, predefinedOnly: true));
            Cultures.TryAdd(culture, separators);
            return separators;
        }
        catch (CultureNotFoundException)
        {
            return English;
        }
    }

    /// <summary>The kind of separator that a character is, all spaces and all apostrophes being one; null if it is none.</summary>
    public static char? KindOf(char c) => c switch
    {
        '.' or ',' => c,
        ' ' or '\u00a0' or '\u2009' or '\u202f' => ' ',
        '\'' or '\u2019' => '\'',
        _ => null,
    };

    /// <summary>True for the kind that the culture puts between groups, and for the apostrophe, which can be nothing else.</summary>
    public bool IsGroup(char kind) => kind == _group || kind == '\'';
}
