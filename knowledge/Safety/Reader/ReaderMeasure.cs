using System.Globalization;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>How hands are read by a reader that has not learnt from them: the figures that bounds are chosen by.</summary>
internal static class ReaderMeasure
{
    /// <summary>Files of other names hold what the rules were tuned on, or ordinary talk: learnt from, never measured.</summary>
    private const string MeasuredFile = "-hand";

    private static readonly double[] Urgent = [0.6, 0.7, 0.8, 0.9];

    /// <summary>Over all hands a line for the rules alone, and one for rules and reader with each of several bounds; then the chosen ones for each hand.</summary>
    public static IEnumerable<string> LeaveOneHandOut(IReadOnlyList<SafetyExample> examples, IReadOnlyList<string> ordinary, SafetyGate rules)
    {
        var hands = examples.Select(row => row.Hand).Where(hand => hand.EndsWith(MeasuredFile, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        ReaderBounds[] bounds = [ReaderBounds.Chosen, .. Urgent.Select(urgent => ReaderBounds.Chosen with { Urgent = urgent, Grave = Math.Max(urgent, ReaderBounds.Chosen.Grave) })];
        var outcomes = hands.AsParallel().AsOrdered().Select(hand => Measure(hand, examples, ordinary, rules, bounds)).ToArray();
        var all = outcomes.SelectMany(rows => rows).ToList();
        yield return "rules alone        " + Line(all, row => row.Rules);
        for (var i = 1; i < bounds.Length; i++)
        {
            var number = i;
            yield return string.Create(CultureInfo.InvariantCulture, $"reader from {bounds[i].Urgent:F2}   ") + Line(all, row => row.Both[number]);
        }

        for (var i = 0; i < hands.Length; i++)
            yield return $"  {hands[i],-17}" + Line(outcomes[i], row => row.Both[0]);
    }

    private static List<Outcome> Measure(string hand, IReadOnlyList<SafetyExample> examples, IReadOnlyList<string> ordinary, SafetyGate rules, ReaderBounds[] bounds)
    {
        var model = ReaderTrainer.Train([.. examples.Where(row => row.Hand != hand)], ordinary);
        var readers = Array.ConvertAll(bounds, bound => new SafetyReader(model, bound));
        return [.. examples.Where(row => row.Hand == hand).Select(row =>
        {
            var verdict = rules.Assess(row.Text);
            return new Outcome(row.Level, verdict.Level, Array.ConvertAll(readers, reader => reader.Raise(verdict, row.Text, default).Level));
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

    private readonly record struct Outcome(SafetyLevel Right, SafetyLevel Rules, SafetyLevel[] Both);
}
