using System.Collections.Frozen;
using System.Globalization;

namespace KratomBot.Knowledge.Insights;

/// <summary>Tells how troubled a writer sounds. It chooses a tone; what to do about danger is decided by the safety gate alone.</summary>
/// <remarks>
/// A list of words hears what somebody thought of: of two dozen wordings written after it, it heard a quarter, and mistook nobody.
/// The figures of the open corpus are those of wordings that it was made with.
/// </remarks>
internal static class Distress
{
    private static readonly FrozenDictionary<string, double> Phrases = WordData.Read("distress")
        .SelectMany(line => line.Forms.Select(form => (form, weight: double.Parse(line.Key, CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(entry => entry.form, entry => entry.weight);

    private static readonly FrozenSet<string> Negations =
        new[] { "not", "no", "never", "dont", "isnt", "arent", "without", "nicht", "kein", "keine", "pas", "sin", "sem", "não", "ohne" }.ToFrozenSet();

    private const double Feeling = 0.3;
    private const double OwnFeeling = 0.5;

    private static readonly FrozenSet<string> Self = new[]
    {
        "i", "im", "ive", "me", "myself", "yo", "mí", "estoy", "siento", "ich", "mich", "mir", "je", "jai", "moi", "suis", "mon", "eu", "mim", "estou", "sinto",
    }.ToFrozenSet();

    /// <summary>From 0 (not at all) to 1. A feeling weighs more where the writer speaks of themselves.</summary>
    public static double Of(List<TextWord> words)
    {
        var (calm, eased) = (1.0, 0.0);
        var own = words.Exists(word => Self.Contains(word.Lower));
        foreach (var (weight, span) in TextWords.Find(words, Phrases))
        {
            if (IsNegated(words, span)) continue;
            if (weight > 0) calm *= 1 - (own && weight == Feeling ? OwnFeeling : weight);
            else eased -= weight;
        }
        return Math.Clamp(1 - calm - eased, 0, 1);
    }

    private static bool IsNegated(List<TextWord> words, TextSpan span)
    {
        var at = words.FindIndex(word => word.Span.Start == span.Start);
        return at > 0 && Negations.Contains(words[at - 1].Lower) || at > 1 && Negations.Contains(words[at - 2].Lower) && words[at - 1].Lower.Length <= 5;
    }
}
