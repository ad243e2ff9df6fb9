using CsCheck;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

public sealed class RecognizerPropertyTests
{
    private static readonly string[] Digits = ["{0}", "about {0}", "~{0}", "like {0}", "roughly {0}"];

    private static readonly (AmountUnit Unit, string[] Forms)[] Units =
    [
        (AmountUnit.Gram, ["g", " g", " grams", "gs", " GRAMS", " gr"]),
        (AmountUnit.Capsule, [" caps", " capsules", "caps"]),
        (AmountUnit.Teaspoon, [" tsp", " teaspoons", " TSP", "tsp"]),
        (AmountUnit.Tablespoon, [" tbsp", " tablespoons", " TBSP"]),
        (AmountUnit.Tablet, [" tablets", " 7-OH tabs"]),
        (AmountUnit.Shot, [" shots"]),
        (AmountUnit.Scoop, [" scoops"]),
    ];

    private static readonly string[] Frames = ["I take {0}", "i usually take {0} and that is it", "taking {0} lately", "My dose is {0}.", "yeah I dose {0} lol"];

    private static readonly string[] FactFree = [" Thanks for reading.", " Anyone else?", " I hope this helps somebody", "\nlol", " :)", " What do you all think about that?", " Sorry for my English."];

    private static readonly Gen<string> Message =
        from frame in Gen.OneOf(Frames)
        from unit in Gen.OneOf(Units)
        from form in Gen.OneOf(unit.Forms)
        from number in Gen.Int[2, 40]
        from times in Gen.Int[2, 9]
        from often in Gen.OneOf("", " {0} times a day", " {0}x daily", ", {0}x per day")
        select string.Format(frame, number + form + string.Format(often, times));

    [Fact]
    public void Recognize_AnyAmountInAnyForm_IsReadBack() =>
        (from unit in Gen.OneOf(Units)
         from form in Gen.OneOf(unit.Forms)
         from frame in Gen.OneOf(Frames)
         from digits in Gen.OneOf(Digits)
         from tenths in Gen.Int[10, 400]
         select (unit.Unit, Value: tenths / 10.0, Text: string.Format(frame, string.Format(System.Globalization.CultureInfo.InvariantCulture, digits, tenths / 10.0) + form)))
        .Sample(made => Read.Recognizer.Recognize(made.Text, Read.Now).Doses is [{ Amount: var amount }]
            && amount.Unit == made.Unit && Math.Abs(amount.Min - made.Value) < 1e-9 && amount.Max == amount.Min, iter: 2000);

    [Fact]
    public void Recognize_AnyRange_IsReadBack() =>
        (from unit in Gen.OneOf(Units)
         from form in Gen.OneOf(unit.Forms)
         from joint in Gen.OneOf("{0}-{1}", "{0} - {1}", "{0} to {1}", "{0} or {1}", "between {0} and {1}", "{0}–{1}")
         from low in Gen.Int[1, 20]
         from more in Gen.Int[1, 5]
         select (unit.Unit, low, high: low + more, Text: "I take " + string.Format(joint, low, low + more) + form))
        .Sample(made => Read.Recognizer.Recognize(made.Text, Read.Now).Doses is [{ Amount: var amount }]
            && amount.Unit == made.Unit && amount.Min == made.low && amount.Max == made.high, iter: 2000);

    [Fact]
    public void Recognize_AnyFrequency_IsReadBack() =>
        (from times in Gen.Int[2, 12]
         from form in Gen.OneOf("{0} times a day", "{0}x a day", "{0}x/day", "{0} times per day", "{0}x daily", "{0} times daily", "{0} doses a day", "{0} times each day", "{0}xday")
         select (times, Text: "I take it " + string.Format(form, times)))
        .Sample(made => Read.Recognizer.Recognize(made.Text, Read.Now).Frequencies is [{ Times: var found }] && found.Min == made.times && found.Max == made.times, iter: 500);

    [Fact]
    public void Recognize_AnyLength_IsReadBack() =>
        (from count in Gen.Int[2, 20]
         from unit in Gen.OneOf((1, " days"), (7, " weeks"), (7, "wks"), (30, " months"), (30, "mo"), (365, " years"), (365, " yrs"))
         from frame in Gen.OneOf("I've been using for {0}", "kratom user for about {0}", "{0} of daily use")
         select (Days: count * unit.Item1, Text: string.Format(frame, count + unit.Item2)))
        .Sample(made => Read.Recognizer.Recognize(made.Text, Read.Now).Durations is [{ Role: DurationRole.Use, Length: var length }] && length.MinDays == made.Days, iter: 1000);

    [Fact]
    public void Recognize_TextWithoutFactsAppended_ChangesNothing() =>
        (from message in Message
         from more in Gen.OneOf(FactFree)
         select (message, more))
        .Sample(made => Read.All(made.message.TrimEnd('.') + "." + made.more) == Read.All(made.message), iter: 1000);

    [Fact]
    public void Recognize_CaseSpacingAndTypography_DoNotMatter() =>
        Message.Sample(text =>
        {
            var expected = Read.All(text);
            return expected == Read.All(text.ToUpperInvariant())
                && expected == Read.All("  " + text.Replace(" ", "   ") + "\u00A0")
                && expected == Read.All(text.Replace('\'', '\u2019').Replace('-', '\u2013'))
                && expected == Read.All(Fullwidth(text));
        }, iter: 1000);

    private static string Fullwidth(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
}
