namespace KratomBot.Knowledge.Classification;

/// <summary>From scores to probabilities.</summary>
internal static class Probabilities
{
    /// <summary>Turns scores into probabilities, in place.</summary>
    public static void Softmax(Span<double> scores)
    {
        var highest = double.NegativeInfinity;
        foreach (var score in scores) highest = Math.Max(highest, score);
        double sum = 0;
        foreach (ref var score in scores) sum += score = Math.Exp(score - highest);
        foreach (ref var score in scores) score /= sum;
    }
}
