using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Evaluation.Extraction;

/// <summary>Learns what each cue says of each role: a multinomial logistic regression.</summary>
internal static class RoleLearner
{
    /// <summary>The weights of all cues that occur often enough.</summary>
    public static Dictionary<Cue, double[]> Learn(IReadOnlyList<RoleExample> examples)
    {
        var roles = new LearntCues(examples.Select(e => e.Cues), RoleExample.Answers);
        LearntCues.Repeat(examples, example => Learn(example, roles), roles);
        return roles.Weights();
    }

    private static void Learn(RoleExample example, LearntCues roles)
    {
        var known = roles.Known(example.Cues);
        var slopes = roles.Score(known);
        var highest = slopes.Max();
        var total = slopes.Sum(score => Math.Exp(score - highest));
        for (var role = 0; role < slopes.Length; role++) slopes[role] = Math.Exp(slopes[role] - highest) / total - (example.Answer == role ? 1 : 0);
        roles.Learn(known, slopes);
    }
}
