using System.Text.Json.Serialization;

namespace KratomBot.Knowledge.Safety;

/// <summary>How much a message asks for care before anything else, ordered: the greater wins.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SafetyLevel>))]
public enum SafetyLevel
{
    /// <summary>Nothing that the gate answers.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>A request that the bot declines, such as an amount or a way round a test.</summary>
    [JsonStringEnumMemberName("refuse")]
    Refuse,

    /// <summary>A risk that is asked about ahead of time; the reply names it before anything else is said.</summary>
    [JsonStringEnumMemberName("caution")]
    Caution,

    /// <summary>Needs care on the same day.</summary>
    [JsonStringEnumMemberName("urgent")]
    Urgent,

    /// <summary>Suicidal thoughts, self-injury, abuse, intent to harm: a human line now.</summary>
    [JsonStringEnumMemberName("crisis")]
    Crisis,

    /// <summary>Life at risk at this moment.</summary>
    [JsonStringEnumMemberName("emergency")]
    Emergency,
}

/// <summary>The names of the levels on the wire.</summary>
public static class SafetyLevels
{
    /// <summary>The level's lower-case name, as in <c>channelData.safety.level</c>.</summary>
    public static string ToWire(this SafetyLevel level) => level switch
    {
        SafetyLevel.Refuse => "refuse",
        SafetyLevel.Caution => "caution",
        SafetyLevel.Urgent => "urgent",
        SafetyLevel.Crisis => "crisis",
        SafetyLevel.Emergency => "emergency",
        _ => "none",
    };

    /// <summary>The level of a wire name; null when there is no such level.</summary>
    public static SafetyLevel? FromWire(string? name) => name switch
    {
        "none" => SafetyLevel.None,
        "refuse" => SafetyLevel.Refuse,
        "caution" => SafetyLevel.Caution,
        "urgent" => SafetyLevel.Urgent,
        "crisis" => SafetyLevel.Crisis,
        "emergency" => SafetyLevel.Emergency,
        _ => null,
    };

    /// <summary>Whether the self-check is paused and the FAQ does not run.</summary>
    public static bool TakesOver(this SafetyLevel level) => level >= SafetyLevel.Urgent;
}
