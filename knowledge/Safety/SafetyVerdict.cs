using System.Text.Json.Serialization;

namespace KratomBot.Knowledge.Safety;

/// <summary>What the gate found in one message. It holds no word of the message.</summary>
/// <param name="Level">The greatest level found.</param>
/// <param name="Kind">One of <see cref="SafetyKinds"/>; the kind of the greatest level.</param>
/// <param name="Language">Language of the reply: <c>en</c>, <c>es</c>, <c>de</c>, <c>fr</c>, <c>pt</c>, or <c>other</c> for a text in none of them.</param>
/// <param name="Minor">The writer says to be under 18.</param>
/// <param name="Pregnant">The text speaks of a pregnancy or of nursing.</param>
/// <param name="Country">The country that the writer names as theirs, ISO 3166 alpha-2; null when none is named.</param>
/// <param name="RuleIds">The rules that fired, for reports; ids only.</param>
public sealed record SafetyVerdict(
    SafetyLevel Level,
    string Kind,
    string Language,
    bool Minor,
    bool Pregnant,
    string? Country,
    IReadOnlyList<string> RuleIds)
{
    /// <summary>Nothing found.</summary>
    public static SafetyVerdict None { get; } = new(SafetyLevel.None, SafetyKinds.None, "en", Minor: false, Pregnant: false, Country: null, []);

    /// <summary>
    /// The kind of request that is declined beside a caution of the same message ("how much … with …"); null when there is none.
    /// With it the FAQ does not run, although the level is <see cref="SafetyLevel.Caution"/>.
    /// </summary>
    public string? AlsoRefused { get; init; }

    /// <summary>What the rules find beside an alarm (urgent or above), for the case that the second reader doubts it; null when there is no alarm. Not on the wire.</summary>
    [JsonIgnore]
    internal SafetyVerdict? WithoutAlarm { get; init; }

    /// <summary>Whether the FAQ may answer the same message.</summary>
    [JsonIgnore]
    public bool AllowsFaq => Level is SafetyLevel.None || (Level is SafetyLevel.Caution && AlsoRefused is null);
}
