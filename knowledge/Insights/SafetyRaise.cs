using System.Collections.Frozen;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Insights;

/// <summary>What insights add to a verdict of the safety gate: a caution where the gate found nothing. They never lower one.</summary>
public static class SafetyRaise
{
    /// <summary>From how much distress on the reply is that to a low mood; below, only the tone is gentler.</summary>
    public const double LowMood = 0.8;

    private static readonly FrozenDictionary<string, string> Kinds = WordData.Read("cautions")
        .SelectMany(line => line.Forms.Select(group => (group, line.Key))).ToFrozenDictionary(pair => pair.group, pair => pair.Key);

    /// <summary>The verdict, or a caution in its place.</summary>
    /// <param name="verdict">What the gate found.</param>
    /// <param name="insights">What was found in the same text.</param>
    public static SafetyVerdict Of(SafetyVerdict verdict, TextInsights insights)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(insights);
        if (verdict.Level != SafetyLevel.None || verdict.Kind != SafetyKinds.None) return verdict;
        var kind = insights.Distress >= LowMood ? SafetyKinds.LowMood : Foremost(insights.Medicines);
        return kind is null ? verdict : verdict with { Level = SafetyLevel.Caution, Kind = kind, Language = insights.Language ?? verdict.Language };
    }

    /// <summary>The kinds stand in the file in the order of their danger.</summary>
    private static string? Foremost(IReadOnlyList<MedicineMention> medicines)
    {
        var kinds = medicines.Select(medicine => Kinds.GetValueOrDefault(medicine.Group)).OfType<string>().ToHashSet();
        return kinds.Count == 0 ? null : WordData.Read("cautions").Select(line => line.Key).First(kinds.Contains);
    }
}
