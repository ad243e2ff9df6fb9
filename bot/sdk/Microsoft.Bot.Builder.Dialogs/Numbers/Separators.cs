using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>What stands between the digits of a number in a culture.</summary>
internal sealed class Separators
{
    private static readonly Separators English = new(CultureInfo.InvariantCulture);
    private static readonly ConcurrentDictionary<string, Separators> Cultures = new(StringComparer.OrdinalIgnoreCase);

    private readonly char _decimal;
    private readonly char _group;

    private Separators(CultureInfo culture)
    {
        _decimal = culture.NumberFormat.NumberDecimalSeparator is ","  ? ',' : '.';
        _group = culture.NumberFormat.NumberGroupSeparator is [var c, ..] ? c : ' ';
    }

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

    public bool IsDecimal(char c) => c == _decimal;

    /// <summary>True for the culture's own group separator; a space of any kind and an apostrophe are one everywhere.</summary>
    public bool IsGroup(char c) => c == _group || (c != _decimal && c is ' ' or '\u00a0' or '\u202f' or '\'' or '\u2019');

    public bool IsAny(char c) => IsDecimal(c) || IsGroup(c);
}
