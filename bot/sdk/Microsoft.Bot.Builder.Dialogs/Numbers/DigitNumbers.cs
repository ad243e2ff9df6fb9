using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Reads numbers in digits: <c>42</c>, <c>-1.5</c>, <c>1,250.75</c>, <c>3/4</c>, <c>1 1/2</c>, <c>½</c>, <c>5k</c>.</summary>
internal static class DigitNumbers
{
    public static List<FoundNumber> Find(string text, string culture)
    {
        List<FoundNumber> found = [];
        var separators = Separators.Of(culture);
        for (var i = 0; i < text.Length;)
        {
            if (!IsStart(text, i))
            {
                i++;
                continue;
            }

            var start = HasSign(text, i) ? i - 1 : i;
            var end = ReadWhole(text, i, separators, out var value);
            if (DigitOrdinals.SuffixLength(text, end) > 0)
            {
                i = end;
                continue;
            }

            end = ReadMultiplier(text, end, ref value);
            if (value is { } number)
                found.Add(new FoundNumber(text[start..end], start, start < i ? -number : number));
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    private static bool IsStart(string text, int i)
        => (char.IsDigit(text[i]) || IsVulgarFraction(text[i])) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_'));

    private static bool HasSign(string text, int i)
        => i > 0 && text[i - 1] is '-' or '\u2212' && (i == 1 || char.IsWhiteSpace(text[i - 2]));

    /// <summary>Reads a number with its fraction, if one follows; the value is null where it is no number, such as 1/0.</summary>
    private static int ReadWhole(string text, int i, Separators separators, out decimal? value)
    {
        value = 0;
        var end = i;
        if (char.IsDigit(text[i]))
        {
            end = ReadDecimal(text, i, separators, out value);
            var slash = ReadFraction(text, end, value, out var fraction);
            if (slash > end)
            {
                value = fraction;
                return slash;
            }
        }

        var next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (next < text.Length && IsVulgarFraction(text[next]))
        {
            value += (decimal)char.GetNumericValue(text[next]);
            return next + 1;
        }

        if (next > end && next < text.Length && char.IsDigit(text[next]))
        {
            var numeratorEnd = SkipDigits(text, next);
            var slash = ReadFraction(text, numeratorEnd, Parse(text[next..numeratorEnd]), out var fraction);
            if (slash > numeratorEnd)
            {
                value += fraction;
                return slash;
            }
        }

        return end;
    }

    private static int ReadFraction(string text, int end, decimal? numerator, out decimal? value)
    {
        value = null;
        if (end + 1 >= text.Length || text[end] is not ('/' or '\u2044') || !char.IsDigit(text[end + 1]))
            return end;
        var last = SkipDigits(text, end + 1);
        value = Parse(text[(end + 1)..last]) is { } denominator and not 0 ? numerator / denominator : null;
        return last;
    }

    private static int ReadDecimal(string text, int i, Separators separators, out decimal? value)
    {
        var end = SkipDigits(text, i);
        var digits = new StringBuilder().Append(text, i, end - i);
        var isGroup = end - i <= 3;
        while (end + 1 < text.Length && separators.IsAny(text[end]) && char.IsDigit(text[end + 1]))
        {
            var next = SkipDigits(text, end + 1);
            var isThree = next - end - 1 == 3;
            if (isGroup && isThree && separators.IsGroup(text[end]))
            {
                digits.Append(text, end + 1, next - end - 1);
                end = next;
                continue;
            }

            if (separators.IsDecimal(text[end]) || separators.IsGroup(text[end]) && text[end] is '.' or ',')
            {
                digits.Append('.').Append(text, end + 1, next - end - 1);
                end = next;
            }

            break;
        }

        value = Parse(digits.ToString());
        return end;
    }

    private static int ReadMultiplier(string text, int end, ref decimal? value)
    {
        if (end >= text.Length || text[end] is not ('k' or 'K') || (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
            return end;
        value *= value < 1_000_000_000_000 ? 1000 : null;
        return end + 1;
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && char.IsDigit(text[i]))
            i++;
        return i;
    }

    private static bool IsVulgarFraction(char c) => c is '½' or '¼' or '¾' or (>= '⅐' and <= '⅞');

    private static decimal? Parse(string digits)
    {
        var ascii = string.Create(digits.Length, digits, static (span, digits) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsDigit(digits[i]) ? (char)('0' + (int)char.GetNumericValue(digits[i])) : digits[i];
        });
        return decimal.TryParse(ascii, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
