namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Reads numbers in digits: <c>42</c>, <c>-1.5</c>, <c>.5</c>, <c>1,250.75</c>, <c>3/4</c>, <c>1 1/2</c>, <c>½</c>, <c>5k</c>.</summary>
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

            var end = ReadNumber(text, i, separators, out var value);
            var start = i;
            if (HasLeadingPoint(text, start))
            {
                value = DigitGroups.Parse($"0.{text.AsSpan(i, end - i)}");
                start--;
            }

            if (HasSign(text, start))
            {
                value = -value;
                start--;
            }

            if (DigitOrdinals.SuffixLength(text, end) == 0)
            {
                end = ReadThousands(text, end, ref value);
                if (value is { } number)
                    found.Add(new FoundNumber(text[start..end], start, number));
            }

            i = end;
        }

        return found;
    }

    private static bool IsStart(string text, int i)
        => (char.IsDigit(text[i]) || IsVulgarFraction(text[i])) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '_'));

    private static bool HasLeadingPoint(string text, int i)
        => i > 0 && text[i - 1] is '.' or ',' && (i == 1 || char.IsWhiteSpace(text[i - 2]) || text[i - 2] is '-' or '\u2212');

    private static bool HasSign(string text, int i)
        => i > 0 && text[i - 1] is '-' or '\u2212' && (i == 1 || char.IsWhiteSpace(text[i - 2]));

    /// <summary>Reads a number with its fraction, if one follows; the value is null where it is no number, such as 1/0.</summary>
    private static int ReadNumber(string text, int i, Separators separators, out decimal? value)
    {
        if (IsVulgarFraction(text[i]))
        {
            value = (decimal)char.GetNumericValue(text[i]);
            return i + 1;
        }

        var end = DigitGroups.Read(text, i, separators, out value);
        if (ReadDenominator(text, end, ref value) is var behind && behind > end)
            return behind;

        var next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (next < text.Length && IsVulgarFraction(text[next]))
        {
            value += (decimal)char.GetNumericValue(text[next]);
            return next + 1;
        }

        if (next == end || next >= text.Length || !char.IsDigit(text[next]))
            return end;
        var numeratorEnd = DigitGroups.SkipDigits(text, next);
        var fraction = DigitGroups.Parse(text.AsSpan(next, numeratorEnd - next));
        behind = ReadDenominator(text, numeratorEnd, ref fraction);
        if (behind == numeratorEnd)
            return end;
        value += fraction;
        return behind;
    }

    private static int ReadDenominator(string text, int end, ref decimal? value)
    {
        if (end + 1 >= text.Length || text[end] is not ('/' or '\u2044') || !char.IsDigit(text[end + 1]))
            return end;
        var last = DigitGroups.SkipDigits(text, end + 1);
        value = DigitGroups.Parse(text.AsSpan(end + 1, last - end - 1)) is { } denominator and not 0 ? value / denominator : null;
        return last;
    }

    private static int ReadThousands(string text, int end, ref decimal? value)
    {
        if (end >= text.Length || text[end] is not ('k' or 'K') || (end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
            return end;
        value = value < 1_000_000_000_000 ? value * 1000 : null;
        return end + 1;
    }

    private static bool IsVulgarFraction(char c) => c is '½' or '¼' or '¾' or (>= '⅐' and <= '⅞');
}
