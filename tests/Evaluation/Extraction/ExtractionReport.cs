using System.Globalization;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Prints the figures of a corpus.</summary>
public static class ExtractionReport
{
    /// <summary>The figures, and for an open corpus the messages that were read wrong.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="title">The corpus's name.</param>
    /// <param name="score">The figures.</param>
    /// <param name="showTexts">False for a sealed corpus: nobody reads what nobody may tune to.</param>
    public static void Write(TextWriter to, string title, ExtractionScore score, bool showTexts)
    {
        to.WriteLine(title);
        foreach (var (name, tally) in Rows(score))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-16} F1 {tally.F1:F3}  found {tally.Hits}, missed {tally.Misses}, extra {tally.Extras}"));
        to.WriteLine($"  exact messages   {score.Exact}");
        to.WriteLine($"  clean messages   {score.Clean}");
        if (!showTexts) return;
        foreach (var (message, found) in score.Wrong)
        {
            to.WriteLine($"  {message.Id} {message.Text}");
            to.WriteLine($"      expected {Expected(message.Expect)}");
            to.WriteLine($"      found    {Found(found)}");
        }
    }

    private static IEnumerable<(string Name, Tally Tally)> Rows(ExtractionScore score) =>
    [
        ("doses", score.Doses), ("doses+per", score.DosesWithPer), ("doses+per+past", score.DosesWithPast), ("past levels", score.PastLevels),
        ("frequencies", score.Frequencies), ("durations", score.Durations), ("durations+role", score.DurationsWithRole),
    ];

    private static string Expected(Expected expect) => string.Join("; ",
        expect.Doses.Select(d => $"{Opt(d)}{Ends(d.Min, d.Max)} {d.Unit}/{d.Per}{(d.Past ? " past" : "")}")
            .Concat(expect.Frequencies.Select(f => $"{Opt(f)}{Ends(f.MinPerDay, f.MaxPerDay)}x"))
            .Concat(expect.Durations.Select(d => $"{Opt(d)}{Ends(d.MinDays, d.MaxDays)} d {d.Role}")));

    private static string Found(RecognizedUse found) => string.Join("; ",
        found.Doses.Select(d => $"{Ends(d.Amount.Min, d.Amount.Max)} {ExpectedDose.UnitName(d.Amount.Unit)}/{(d.Per == DosePer.Day ? "day" : "dose")}{(d.Past ? " past" : "")}")
            .Concat(found.Frequencies.Select(f => $"{Ends(f.Times.Min, f.Times.Max)}x"))
            .Concat(found.Durations.Select(d => $"{Ends(d.Length.MinDays, d.Length.MaxDays)} d {ExpectedDuration.RoleName(d.Role)}")));

    private static string Opt(ExpectedItem item) => item.Optional ? "?" : "";

    private static string Ends(double min, double max) => min == max
        ? string.Create(CultureInfo.InvariantCulture, $"{min:0.###}")
        : string.Create(CultureInfo.InvariantCulture, $"{min:0.###}-{max:0.###}");
}
