using System.Globalization;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>How hands are read by a reader that has not learnt from them: the figures that bounds are chosen by.</summary>
internal static class ReaderMeasure
{
    /// <summary>Files of other names hold what the rules were tuned on, or ordinary talk: learnt from, never measured.</summary>
    private const string MeasuredFile = "-hand";

    private static readonly double[] Dangers = [0.5, 0.6, 0.7, 0.8, 0.9];

    /// <summary>How many readers are trained to measure by; each leaves out several hands.</summary>
    private const int Parts = 5;

    /// <summary>Over all hands a line for the rules alone, and one for rules and reader with each of several bounds of all that was said; then the chosen ones for each hand.</summary>
    public static IEnumerable<string> LeaveHandsOut(IReadOnlyList<SafetyExample> examples, IReadOnlyList<string> ordinary, SafetyGate rules)
    {
        var hands = examples.Select(row => row.Hand).Where(hand => hand.EndsWith(MeasuredFile, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        ReaderScale[] scales = [ReaderScale.Chosen, .. Dangers.Select(danger => ReaderScale.Chosen with { Whole = ReaderScale.Chosen.Whole with { Danger = danger, CheckIn = danger } })];
        var all = Enumerable.Range(0, Parts).AsParallel().AsOrdered()
            .SelectMany(part => Measure(hands.Where((_, number) => number % Parts == part).ToHashSet(), examples, ordinary, rules, scales)).ToList();
        yield return "rules alone        " + Line(all, row => row.Rules);
        for (var i = 1; i < scales.Length; i++)
        {
            var number = i;
            yield return string.Create(CultureInfo.InvariantCulture, $"reader from {scales[i].Whole.Danger:F2}   ") + Line(all, row => row.Both[number]);
        }

        foreach (var hand in hands)
            yield return $"  {hand,-17}" + Line([.. all.Where(row => row.Hand == hand)], row => row.Both[0]);
    }

    private static List<Outcome> Measure(HashSet<string> hands, IReadOnlyList<SafetyExample> examples, IReadOnlyList<string> ordinary, SafetyGate rules, ReaderScale[] scales)
    {
        var model = ReaderTrainer.Train([.. examples.Where(row => !hands.Contains(row.Hand))], ordinary);
        var readers = Array.ConvertAll(scales, scale => new SafetyReader(model, scale));
        return [.. examples.Where(row => hands.Contains(row.Hand)).Select(row =>
        {
            var verdict = rules.Assess(row.Text);
            return new Outcome(row.Hand, row.Level, verdict.Level, Array.ConvertAll(readers, reader => reader.Weigh(verdict, row.Text, default).Level));
        })];
    }

    private static string Line(IReadOnlyList<Outcome> rows, Func<Outcome, SafetyLevel> found)
    {
        var grave = Share(rows, row => row.Right >= SafetyLevel.Crisis, row => found(row) >= SafetyLevel.Urgent);
        var exact = Share(rows, row => row.Right >= SafetyLevel.Crisis, row => found(row) >= row.Right);
        var urgent = Share(rows, row => row.Right == SafetyLevel.Urgent, row => found(row) >= SafetyLevel.Urgent);
        var caution = Share(rows, row => row.Right == SafetyLevel.Caution, row => found(row) >= SafetyLevel.Caution);
        var refuse = Share(rows, row => row.Right == SafetyLevel.Refuse, row => found(row) >= SafetyLevel.Refuse);
        var alarms = Share(rows, row => row.Right == SafetyLevel.None, row => found(row) >= SafetyLevel.Urgent);
        var declined = Share(rows, row => row.Right == SafetyLevel.None, row => found(row) is SafetyLevel.Refuse);
        return $"grave at least urgent {grave}, at its level {exact}, urgent {urgent}, caution {caution}, refuse {refuse}; false alarms {alarms}, refusals {declined}";
    }

    private static string Share(IReadOnlyList<Outcome> rows, Func<Outcome, bool> chosen, Func<Outcome, bool> found)
    {
        var whole = rows.Where(chosen).ToList();
        return whole.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * whole.Count(found) / whole.Count:F1} % of {whole.Count}");
    }

    private readonly record struct Outcome(string Hand, SafetyLevel Right, SafetyLevel Rules, SafetyLevel[] Both);
}
