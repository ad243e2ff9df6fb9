using System.Globalization;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Grammar.Roles;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Learns what each cue says of each role: a multinomial logistic regression, by AdaGrad in a fixed order, averaged over the later rounds.</summary>
internal static class RoleLearner
{
    private const int Rounds = 20;
    private const int Seed = 1;
    private const double Step = 0.1;
    private const double Shrinkage = 0.003;

    /// <summary>A cue that stands in one message only says more of that message than of roles.</summary>
    private const int LeastOccurrences = 2;

    private static readonly int Roles = Enum.GetValues<DurationRole>().Length;

    /// <summary>The weights of all cues that occur often enough.</summary>
    public static Dictionary<Cue, double[]> Learn(IReadOnlyList<RoleExample> examples)
    {
        var cues = examples.SelectMany(e => e.Cues).CountBy(cue => cue).Where(c => c.Value >= LeastOccurrences).Select(c => c.Key).ToList();
        var learnt = cues.ToDictionary(cue => cue, _ => new Learnt(new double[Roles], new double[Roles], new double[Roles]));
        var order = examples.ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order) Learn(learnt, example);
            if (round < Rounds / 2) continue;
            foreach (var (weights, _, sum) in learnt.Values)
            {
                for (var role = 0; role < Roles; role++) sum[role] += weights[role] / (Rounds - Rounds / 2);
            }
        }
        return learnt.ToDictionary(l => l.Key, l => l.Value.Sum);
    }

    /// <summary>Writes roles.txt.</summary>
    public static void Write(TextWriter to, Dictionary<Cue, double[]> weights)
    {
        to.Write("# What each cue says of each role. Written by: dotnet run -c Release --project tests/Evaluation -- roles --out knowledge/Recognition/Lexicon/roles.txt\n");
        to.Write("# Place what: use break sinceLastUse effect other\n");
        foreach (var (cue, values) in weights.OrderBy(w => w.Key.Place).ThenBy(w => w.Key.What, StringComparer.Ordinal))
            to.Write($"{cue.Place} {cue.What}: {string.Join(' ', values.Select(v => v.ToString("0.###", CultureInfo.InvariantCulture)))}\n");
    }

    private static void Learn(Dictionary<Cue, Learnt> learnt, RoleExample example)
    {
        var known = example.Cues.Where(learnt.ContainsKey).Select(cue => learnt[cue]).ToList();
        Span<double> likely = stackalloc double[Roles];
        likely.Clear();
        foreach (var cue in known)
        {
            for (var role = 0; role < Roles; role++) likely[role] += cue.Weights[role];
        }
        var (highest, total) = (likely[0], 0.0);
        foreach (var score in likely) highest = Math.Max(highest, score);
        foreach (ref var score in likely) total += score = Math.Exp(score - highest);
        foreach (var (weights, steps, _) in known)
        {
            for (var role = 0; role < Roles; role++)
            {
                var slope = likely[role] / total - ((int)example.Role == role ? 1 : 0) + Shrinkage * weights[role];
                steps[role] += slope * slope;
                weights[role] -= Step * slope / Math.Sqrt(steps[role] + 1e-8);
            }
        }
    }

    /// <summary>A cue while it is learnt.</summary>
    /// <param name="Weights">What it says now.</param>
    /// <param name="Steps">The squares of the slopes so far: what was learnt often is learnt in small steps.</param>
    /// <param name="Sum">The average of the later rounds.</param>
    private sealed record Learnt(double[] Weights, double[] Steps, double[] Sum);
}
