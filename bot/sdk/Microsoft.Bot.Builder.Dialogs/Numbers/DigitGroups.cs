using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>
/// Reads digits with the separators between them, and decides which of these is the decimal one: the last where two kinds occur
/// (<c>1.250,75</c>), none where one occurs again and again (<c>1.000.000</c>), else by the culture, unless the digits speak against it (<c>1,5</c>).
/// </summary>
internal static class DigitGroups
{
    private const int Group = 3;
    private const int MostParts = 12;

    /// <summary>Reads the number whose first digit stands at an index; the value is null where it is too large.</summary>
    /// <returns>The index behind the number.</returns>
    public static int Read(string text, int index, Separators separators, out decimal? value)
    {
        var parts = Split(text, index);
        for (var count = parts.Count; count > 1; count--)
        {
            // A list such as 1,2,3 is not cut in its middle; what stands behind a space may be another number.
            var isCut = count < parts.Count && parts[count].Separator != ' ';
            if (isCut || DecimalPart(parts, count, separators) is not { } decimalPart)
                continue;
            value = Parse(text, parts, count, decimalPart);
            return parts[count - 1].End;
        }

        value = Parse(text, parts, 1, 0);
        return parts[0].End;
    }

    /// <summary>The value of digits of any script, with a point as the only separator.</summary>
    public static decimal? Parse(ReadOnlySpan<char> digits)
    {
        Span<char> ascii = digits.Length <= 128 ? stackalloc char[digits.Length] : new char[digits.Length];
        for (var i = 0; i < digits.Length; i++)
            ascii[i] = char.IsDigit(digits[i]) ? (char)('0' + (int)char.GetNumericValue(digits[i])) : digits[i];
        return decimal.TryParse(ascii, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    public static int SkipDigits(string text, int i)
    {
        while (i < text.Length && char.IsDigit(text[i]))
            i++;
        return i;
    }

    private static List<Part> Split(string text, int index)
    {
        var end = SkipDigits(text, index);
        List<Part> parts = [new('\0', index, end) { IsZero = text[index] == '0' }];
        while (parts.Count < MostParts && end + 1 < text.Length && Separators.KindOf(text[end]) is { } kind && char.IsDigit(text[end + 1]))
        {
            var start = end + 1;
            end = SkipDigits(text, start);
            parts.Add(new(kind, start, end));
        }

        return parts;
    }

    /// <summary>Which of the first parts is the fraction, 0 if none is; null if they do not make one number.</summary>
    private static int? DecimalPart(List<Part> parts, int count, Separators separators)
    {
        var last = parts[count - 1];
        var canBeDecimal = last.Separator is '.' or ',';
        if (count == 2)
        {
            if (AreGroups(parts, count) && separators.IsGroup(last.Separator))
                return 0;
            return canBeDecimal ? 1 : null;
        }

        var first = parts[1].Separator;
        for (var i = 1; i < count - 1; i++)
        {
            if (parts[i].Separator != first)
                return null;
        }

        if (first == last.Separator)
            return AreGroups(parts, count) ? 0 : null;
        return canBeDecimal && AreGroups(parts, count - 1) ? count - 1 : null;
    }

    private static bool AreGroups(List<Part> parts, int count)
    {
        // Nobody writes a thousand as 0,xxx: that is a fraction in any culture.
        if (parts[0].Length > Group || parts[0].IsZero)
            return false;
        for (var i = 1; i < count; i++)
        {
            if (parts[i].Length != Group)
                return false;
        }

        return true;
    }

    private static decimal? Parse(string text, List<Part> parts, int count, int decimalPart)
    {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && i == decimalPart)
                digits.Append('.');
            digits.Append(text, parts[i].Start, parts[i].Length);
        }

        return Parse(digits.ToString());
    }

    private readonly record struct Part(char Separator, int Start, int End)
    {
        public int Length => End - Start;

        /// <summary>True for a first part that begins with 0.</summary>
        public bool IsZero { get; init; }
    }
}
