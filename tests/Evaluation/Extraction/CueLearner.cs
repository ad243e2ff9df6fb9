using System.Globalization;
using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Learns what each cue says of each answer: a multinomial logistic regression, by AdaGrad in a fixed order, averaged over the later rounds.</summary>
internal static class CueLearner
{
    private const int Rounds = 20;
    private const int Seed = 1;
    private const double Step = 0.1;
    private const double Shrinkage = 0.01;

    /// <summary>A cue that stands in one message only says more of that message than of answers.</summary>
    private const int LeastOccurrences = 2;

    /// <summary>The weights of all cues that occur often enough.</summary>
    public static Dictionary<Cue, double[]> Learn(IReadOnlyList<CueExample> examples, int answers)
    {
        var cues = examples.SelectMany(e => e.Cues).CountBy(cue => cue).Where(c => c.Value >= LeastOccurrences).Select(c => c.Key).ToList();
        var learnt = cues.ToDictionary(cue => cue, _ => new Learnt(new double[answers], new double[answers], new double[answers]));
        var order = examples.ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order) Learn(learnt, example, new double[answers]);
            if (round < Rounds / 2) continue;
            foreach (var (weights, _, sum) in learnt.Values)
            {
                for (var answer = 0; answer < answers; answer++) sum[answer] += weights[answer] / (Rounds - Rounds / 2);
            }
        }
        return learnt.ToDictionary(l => l.Key, l => l.Value.Sum);
    }

    /// <summary>Writes the weights of a question, behind a comment that says what they are.</summary>
    public static void Write(TextWriter to, string question, string answers, Dictionary<Cue, double[]> weights)
    {
        to.Write($"# What each cue says {question}. Written by: dotnet run -c Release --project tests/Evaluation -- cues --out knowledge/Recognition/Lexicon\n");
        to.Write($"# Place what: {answers}\n");
        foreach (var (cue, values) in weights.OrderBy(w => w.Key.Place).ThenBy(w => w.Key.What, StringComparer.Ordinal))
            to.Write($"{cue.Place} {cue.What}: {string.Join(' ', values.Select(v => v.ToString("0.###", CultureInfo.InvariantCulture)))}\n");
    }

    private static void Learn(Dictionary<Cue, Learnt> learnt, CueExample example, Span<double> likely)
    {
        var known = example.Cues.Where(learnt.ContainsKey).Select(cue => learnt[cue]).ToList();
        foreach (var cue in known)
        {
            for (var answer = 0; answer < likely.Length; answer++) likely[answer] += cue.Weights[answer];
        }
        var (highest, total) = (likely[0], 0.0);
        foreach (var score in likely) highest = Math.Max(highest, score);
        foreach (ref var score in likely) total += score = Math.Exp(score - highest);
        foreach (var (weights, steps, _) in known)
        {
            for (var answer = 0; answer < likely.Length; answer++)
            {
                var slope = likely[answer] / total - (example.Answer == answer ? 1 : 0) + Shrinkage * weights[answer];
                steps[answer] += slope * slope;
                weights[answer] -= Step * slope / Math.Sqrt(steps[answer] + 1e-8);
            }
        }
    }

    /// <summary>A cue while it is learnt.</summary>
    /// <param name="Weights">What it says now.</param>
    /// <param name="Steps">The squares of the slopes so far: what was learnt often is learnt in small steps.</param>
    /// <param name="Sum">The average of the later rounds.</param>
    private sealed record Learnt(double[] Weights, double[] Steps, double[] Sum);
}
