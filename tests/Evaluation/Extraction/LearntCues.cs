using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Evaluation.Extraction;

/// <summary>The weights of cues while they are learnt: by AdaGrad in a fixed order, averaged over the later rounds.</summary>
internal sealed class LearntCues
{
    private const int Rounds = 20;
    private const int Seed = 1;
    private const double Rate = 0.1;

    /// <summary>A cue that stands in one message only says more of that message than of answers.</summary>
    private const int LeastOccurrences = 2;

    private readonly Dictionary<Cue, Weighed> _cues;
    private readonly int _answers;
    private readonly double _shrinkage;

    /// <summary>Begins with the cues that occur often enough.</summary>
    /// <param name="occurrences">The cues of each example.</param>
    /// <param name="answers">How many answers there are.</param>
    /// <param name="shrinkage">How strongly weights are drawn to nothing: the more, the less is made of what few examples say.</param>
    public LearntCues(IEnumerable<IReadOnlyList<Cue>> occurrences, int answers, double shrinkage)
    {
        (_answers, _shrinkage) = (answers, shrinkage);
        _cues = occurrences.SelectMany(cues => cues).CountBy(cue => cue).Where(c => c.Value >= LeastOccurrences)
            .ToDictionary(c => c.Key, _ => new Weighed(new double[answers], new double[answers], new double[answers]));
    }

    /// <summary>Goes through the examples again and again, each time in another order.</summary>
    public static void Repeat<T>(IReadOnlyList<T> examples, Action<T> learn, params IReadOnlyList<LearntCues> all)
    {
        var order = examples.ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order) learn(example);
            if (round < Rounds / 2) continue;
            foreach (var cues in all) cues.Average();
        }
    }

    /// <summary>Those of some cues that are learnt.</summary>
    public Weighed[] Known(IReadOnlyList<Cue> cues) => [.. cues.Where(_cues.ContainsKey).Select(cue => _cues[cue])];

    /// <summary>What some cues say now of each answer.</summary>
    public double[] Score(Weighed[] known)
    {
        var scores = new double[_answers];
        foreach (var (weights, _, _) in known)
        {
            for (var answer = 0; answer < scores.Length; answer++) scores[answer] += weights[answer];
        }
        return scores;
    }

    /// <summary>Makes a step against the slope of each answer.</summary>
    public void Learn(Weighed[] known, double[] slopes)
    {
        foreach (var (weights, steps, _) in known)
        {
            for (var answer = 0; answer < _answers; answer++)
            {
                var slope = slopes[answer] + _shrinkage * weights[answer];
                steps[answer] += slope * slope;
                weights[answer] -= Rate * slope / Math.Sqrt(steps[answer] + 1e-8);
            }
        }
    }

    /// <summary>What was learnt.</summary>
    public Dictionary<Cue, double[]> Weights() => _cues.ToDictionary(c => c.Key, c => c.Value.Sum);

    private void Average()
    {
        foreach (var (weights, _, sum) in _cues.Values)
        {
            for (var answer = 0; answer < _answers; answer++) sum[answer] += weights[answer] / (Rounds - Rounds / 2);
        }
    }

    /// <summary>A cue while it is learnt.</summary>
    /// <param name="Now">Its weights.</param>
    /// <param name="Steps">The squares of the slopes so far: what was learnt often is learnt in small steps.</param>
    /// <param name="Sum">The average of the later rounds.</param>
    internal sealed record Weighed(double[] Now, double[] Steps, double[] Sum);
}
