using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Grammar.Past;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Learns what speaks for an earlier level, and for the steps between two amounts: a conditional random field over the amounts of a message.</summary>
internal static class PastLearner
{
    private const double Impossible = -1e9;

    /// <summary>Writers differ more in how they tell of levels than of lengths, so less is made of each row; on hands left out it changes little.</summary>
    private const double Shrinkage = 0.03;

    /// <summary>The weights of the cues of amounts (one answer), and of those between them (four).</summary>
    public static (Dictionary<Cue, double[]> Own, Dictionary<Cue, double[]> Links) Learn(IReadOnlyList<PastExample> examples)
    {
        var own = new LearntCues(examples.SelectMany(e => e.Cues), 1, Shrinkage);
        var links = new LearntCues(examples.SelectMany(e => e.Links), Step.Answers, Shrinkage);
        LearntCues.Repeat(examples, example => Learn(example, own, links), own, links);
        return (own.Weights(), links.Weights());
    }

    private static void Learn(PastExample example, LearntCues own, LearntCues links)
    {
        var cues = example.Cues.Select(own.Known).ToArray();
        var between = example.Links.Select(links.Known).ToArray();
        var scores = cues.Select(known => own.Score(known)[0]).ToArray();
        var steps = between.Select(links.Score).ToArray();
        var likely = Likely(scores, steps, _ => null);
        var right = Likely(scores, steps, i => example.Past[i]);
        for (var i = 0; i < cues.Length; i++) own.Learn(cues[i], [likely.Past[i] - right.Past[i]]);
        for (var i = 0; i < between.Length; i++) links.Learn(between[i], [.. Enumerable.Range(0, Step.Answers).Select(step => likely.Steps[i][step] - right.Steps[i][step])]);
    }

    /// <summary>How likely each amount is past, and each step, where some amounts are known: by the forward-backward algorithm.</summary>
    private static (double[] Past, double[][] Steps) Likely(double[] scores, double[][] steps, Func<int, bool?> known)
    {
        var count = scores.Length;
        var (forward, backward) = (new double[count, 2], new double[count, 2]);
        for (var i = 0; i < count; i++)
        {
            for (var time = 0; time < 2; time++)
                forward[i, time] = Own(i, time) + (i == 0 ? 0 : Sum(forward[i - 1, 0] + steps[i - 1][time], forward[i - 1, 1] + steps[i - 1][2 + time]));
        }

        for (var i = count - 2; i >= 0; i--)
        {
            for (var time = 0; time < 2; time++)
                backward[i, time] = Sum(steps[i][2 * time] + Own(i + 1, 0) + backward[i + 1, 0], steps[i][2 * time + 1] + Own(i + 1, 1) + backward[i + 1, 1]);
        }

        var all = Sum(forward[count - 1, 0], forward[count - 1, 1]);
        return (
            [.. Enumerable.Range(0, count).Select(i => Math.Exp(forward[i, 1] + backward[i, 1] - all))],
            [.. Enumerable.Range(0, count - 1).Select(i => Enumerable.Range(0, Step.Answers)
                .Select(step => Math.Exp(forward[i, step / 2] + steps[i][step] + Own(i + 1, step % 2) + backward[i + 1, step % 2] - all)).ToArray())]);

        double Own(int i, int time) => known(i) is { } past && past != (time == 1) ? Impossible : time == 1 ? scores[i] : 0;
    }

    /// <summary>The logarithm of the sum of two numbers given by their logarithms.</summary>
    private static double Sum(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(-Math.Abs(a - b)));
}
