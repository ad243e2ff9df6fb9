using System.Globalization;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>Reads a message and writes what was found in one line, so that a case is one line too.</summary>
internal static class Read
{
    /// <summary>A Monday evening.</summary>
    public static readonly DateTime Now = new(2026, 9, 14, 20, 15, 0, DateTimeKind.Unspecified);

    public static readonly UseRecognizer Recognizer = new();

    /// <summary>"2..3 g; 4x; 547.5d use", with " day" for a day's total, " past" for an earlier level.</summary>
    public static string All(string text, AskedFor asked = default) => Line(Recognizer.Recognize(text, Now, asked));

    public static string Line(RecognizedUse use) => string.Join("; ",
        use.Doses.Select(d => $"{Ends(d.Amount.Min, d.Amount.Max)} {d.Amount.Unit}{(d.Per == DosePer.Day ? " day" : "")}{(d.Past ? " past" : "")}")
            .Concat(use.Frequencies.Select(f => $"{Ends(f.Times.Min, f.Times.Max)}x"))
            .Concat(use.Durations.Select(d => $"{Ends(d.Length.MinDays, d.Length.MaxDays)}d {d.Role}")));

    private static string Ends(double min, double max) => min == max ? Number(min) : $"{Number(min)}..{Number(max)}";

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
