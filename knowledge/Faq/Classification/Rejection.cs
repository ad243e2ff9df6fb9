namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Tells questions that are in scope from others, by how the ranking looks: a small logistic regression and a threshold.</summary>
/// <param name="Weights">One for each sign, and the constant.</param>
/// <param name="Threshold">From this probability on a text counts as in scope.</param>
internal sealed record Rejection(double[] Weights, double Threshold)
{
    private const int Rounds = 400;

    /// <summary>The best label in scope, and the signs that tell whether to trust it.</summary>
    public static (int Label, double[] Signs) Look(Ranking ranking)
    {
        int best = -1, second = -1;
        double inScope = 0, entropy = 0, outLikeness = 0, outMeaning = 0;
        for (var i = 0; i < ranking.Labels.Length; i++)
        {
            var probability = ranking.Probabilities[i];
            if (probability > 0) entropy -= probability * Math.Log(probability);
            if (Scope.IsOut(ranking.Labels[i]))
            {
                outLikeness = Math.Max(outLikeness, ranking.Likeness[i]);
                outMeaning = Math.Max(outMeaning, ranking.MeaningLikeness[i]);
                continue;
            }

            inScope += probability;
            if (best < 0 || probability > ranking.Probabilities[best]) (second, best) = (best, i);
            else if (second < 0 || probability > ranking.Probabilities[second]) second = i;
        }

        if (best < 0) return (-1, []);
        var top = ranking.Probabilities[best];
        var next = second < 0 ? 0 : ranking.Probabilities[second];
        return (best,
        [
            Logit(inScope), Logit(top), top - next, ranking.Likeness[best], ranking.KnownShare, entropy, outLikeness,
            ranking.MeaningLikeness[best], outMeaning, ranking.InScopeShare, Math.Log(1 + ranking.WordCount),
        ]);
    }

    /// <summary>How likely the signs are those of a text in scope.</summary>
    public double Probability(double[] signs)
    {
        var sum = Weights[^1];
        for (var i = 0; i < signs.Length; i++) sum += Weights[i] * signs[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Learns from samples, both sides counting the same as a whole.</summary>
    public static Rejection Train(IReadOnlyList<Sample> samples)
    {
        var used = samples.Where(sample => !sample.In || sample.Right).ToList();
        double ins = used.Count(sample => sample.In), outs = used.Count - ins;
        if (ins == 0 || outs == 0) return new Rejection([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.3);
        var weights = new double[used[0].Signs.Length + 1];
        var squares = new double[weights.Length];
        var slopes = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(slopes);
            foreach (var (signs, isIn, _) in used)
            {
                var error = (new Rejection(weights, 0).Probability(signs) - (isIn ? 1 : 0)) / (isIn ? ins : outs);
                for (var i = 0; i < signs.Length; i++) slopes[i] += error * signs[i];
                slopes[^1] += error;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                slopes[i] += 1e-3 * weights[i];
                squares[i] += slopes[i] * slopes[i];
                weights[i] -= 0.3 * slopes[i] / Math.Sqrt(squares[i] + 1e-12);
            }
        }

        var trained = new Rejection(weights, 0.5);
        return trained with { Threshold = BestThreshold([.. samples.Select(sample => (trained.Probability(sample.Signs), sample.In, sample.Right))]) };
    }

    /// <summary>The threshold with the highest harmonic mean of accuracy in scope and rejection out of scope.</summary>
    private static double BestThreshold(List<(double Score, bool In, bool Right)> scored)
    {
        double ins = scored.Count(sample => sample.In), outs = scored.Count - ins;
        var ordered = scored.OrderBy(sample => sample.Score).ToList();
        double right = ordered.Count(sample => sample.Right), rejected = 0, bestMean = -1, best = 0.5;
        for (var i = 0; i < ordered.Count; i++)
        {
            var (accuracy, rejection) = (right / ins, rejected / outs);
            var mean = accuracy + rejection > 0 ? 2 * accuracy * rejection / (accuracy + rejection) : 0;
            if (mean > bestMean) (bestMean, best) = (mean, i == 0 ? 0 : (ordered[i].Score + ordered[i - 1].Score) / 2);
            if (ordered[i].Right) right--;
            if (!ordered[i].In) rejected++;
        }

        return best;
    }

    private static double Logit(double probability) => Math.Log((probability + 1e-4) / (1 - probability + 1e-4));
}
