using KratomBot.Knowledge.Recognition;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Counts what was found, missed and made up.</summary>
public sealed class Tally
{
    /// <summary>Found and expected.</summary>
    public int Hits { get; private set; }

    /// <summary>Expected and not found.</summary>
    public int Misses { get; private set; }

    /// <summary>Found and not expected.</summary>
    public int Extras { get; private set; }

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Hits + Misses + Extras == 0 ? 1 : 2.0 * Hits / (2 * Hits + Misses + Extras);

    /// <summary>Adds the counts of one message.</summary>
    public void Add(int hits, int misses, int extras) => (Hits, Misses, Extras) = (Hits + hits, Misses + misses, Extras + extras);
}

/// <summary>The recognizer's figures on a corpus.</summary>
public sealed class ExtractionScore
{
    /// <summary>Amounts with their units.</summary>
    public Tally Doses { get; } = new();

    /// <summary>Amounts, units, and whether per dose or per day.</summary>
    public Tally DosesWithPer { get; } = new();

    /// <summary>Amounts, units, per, and whether past.</summary>
    public Tally DosesWithPast { get; } = new();

    /// <summary>The past levels among them: taken for today's are missed, today's taken for past are extra.</summary>
    public Tally PastLevels { get; } = new();

    /// <summary>Times a day.</summary>
    public Tally Frequencies { get; } = new();

    /// <summary>Lengths.</summary>
    public Tally Durations { get; } = new();

    /// <summary>Lengths with their roles.</summary>
    public Tally DurationsWithRole { get; } = new();

    /// <summary>Messages with facts that were read without a mistake.</summary>
    public Share Exact { get; private set; }

    /// <summary>Messages without facts in which nothing was found.</summary>
    public Share Clean { get; private set; }

    /// <summary>The messages that were not read right.</summary>
    public List<(ExtractionCase Case, RecognizedUse Found)> Wrong { get; } = [];

    /// <summary>Reads and scores a corpus.</summary>
    public static ExtractionScore Of(IEnumerable<ExtractionCase> cases, UseRecognizer recognizer)
    {
        var score = new ExtractionScore();
        foreach (var message in cases) score.Add(message, recognizer.Recognize(message.Text, message.Now));
        return score;
    }

    /// <summary>Scores one message.</summary>
    public void Add(ExtractionCase message, RecognizedUse found)
    {
        var expect = message.Expect;
        var mistakes = Count(DosesWithPast, expect.Doses, found.Doses, (e, f) => e.Accepts(f.Amount) && IsPer(e, f) && (e.Optional || e.Past == f.Past))
            + Count(Frequencies, expect.Frequencies, WithoutRestatements(message, found), (e, f) => e.Accepts(f.Times.Min, f.Times.Max))
            + Count(DurationsWithRole, expect.Durations, found.Durations, (e, f) => e.Accepts(f.Length.MinDays, f.Length.MaxDays) && (e.Optional || e.AcceptsRole(f.Role)));
        _ = Count(Doses, expect.Doses, found.Doses, (e, f) => e.Accepts(f.Amount));
        _ = Count(DosesWithPer, expect.Doses, found.Doses, (e, f) => e.Accepts(f.Amount) && IsPer(e, f));
        _ = Count(PastLevels, [.. expect.Doses.Where(e => e.Past || e.Optional)], [.. found.Doses.Where(f => f.Past && expect.Doses.Any(e => e.Accepts(f.Amount)))], (e, f) => e.Accepts(f.Amount));
        _ = Count(Durations, expect.Durations, found.Durations, (e, f) => e.Accepts(f.Length.MinDays, f.Length.MaxDays));
        var isGood = mistakes == 0;
        if (expect.IsNothing) Clean = new Share(Clean.Part + (isGood ? 1 : 0), Clean.Whole + 1);
        else Exact = new Share(Exact.Part + (isGood ? 1 : 0), Exact.Whole + 1);
        if (!isGood) Wrong.Add((message, found));
    }

    /// <summary>Leaves out "daily" and "every day" right behind an amount, where no label asks for them: they only say again that the amount is a day's.</summary>
    private static List<Frequency> WithoutRestatements(ExtractionCase message, RecognizedUse found) =>
        [.. found.Frequencies.Where(f => f.Times is not { Min: 1, Max: 1 } || message.Expect.Frequencies.Any(e => e.Accepts(1, 1))
            || !found.Doses.Any(d => d.Span.End <= f.Span.Start && f.Span.Start - d.Span.End < 25))];

    private static bool IsPer(ExpectedDose expected, Dose found) => expected.Optional || expected.Per == (found.Per == DosePer.Day ? "day" : "dose");

    /// <summary>Pairs items by augmenting paths, items that must be found first, so that no order of the lists costs a hit.</summary>
    private static int Count<TExpected, TFound>(Tally tally, IReadOnlyList<TExpected> expected, IReadOnlyList<TFound> found, Func<TExpected, TFound, bool> fits)
        where TExpected : ExpectedItem
    {
        var pairOf = new int[found.Count];
        Array.Fill(pairOf, -1);
        foreach (var e in Enumerable.Range(0, expected.Count).OrderBy(i => expected[i].Optional)) Pair(e, new bool[found.Count]);
        var paired = pairOf.Where(p => p >= 0).ToList();
        var hits = paired.Count(p => !expected[p].Optional);
        var misses = expected.Count(e => !e.Optional) - hits;
        var extras = found.Count - paired.Count;
        tally.Add(hits, misses, extras);
        return misses + extras;

        bool Pair(int e, bool[] seen)
        {
            for (var f = 0; f < found.Count; f++)
            {
                if (seen[f] || !fits(expected[e], found[f])) continue;
                seen[f] = true;
                if (pairOf[f] >= 0 && !Pair(pairOf[f], seen)) continue;
                pairOf[f] = e;
                return true;
            }
            return false;
        }
    }
}
