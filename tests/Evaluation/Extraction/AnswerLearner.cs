using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Learns what each cue says of each answer: a multinomial logistic regression.</summary>
internal static class AnswerLearner
{
    private const double Shrinkage = 0.01;

    /// <summary>The weights of all cues that occur often enough.</summary>
    public static Dictionary<Cue, double[]> Learn(IReadOnlyList<CueExample> examples, int answers)
    {
        var learnt = new LearntCues(examples.Select(e => e.Cues), answers, Shrinkage);
        LearntCues.Repeat(examples, example => Learn(example, learnt), learnt);
        return learnt.Weights();
    }

    private static void Learn(CueExample example, LearntCues learnt)
    {
        var known = learnt.Known(example.Cues);
        var slopes = learnt.Score(known);
        var highest = slopes.Max();
        var total = slopes.Sum(score => Math.Exp(score - highest));
        for (var answer = 0; answer < slopes.Length; answer++) slopes[answer] = Math.Exp(slopes[answer] - highest) / total - (example.Answer == answer ? 1 : 0);
        learnt.Learn(known, slopes);
    }
}
