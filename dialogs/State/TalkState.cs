using System.Text.Json.Serialization;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Dialogs.State;

/// <summary>What a conversation remembers besides the self-check. It holds no word of any message but a question that may be kept.</summary>
public sealed record TalkState
{
    /// <summary>The name of the property in the conversation's state.</summary>
    public const string Property = "Talk";

    /// <summary>Whether the welcome was said.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Whether it was said, in Teams, that the organisation may keep and search the chat.</summary>
    public bool ToldOfOrganisation { get; init; }

    /// <summary>When the last message came.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What is in force for whom: by user id, since in a group each has their own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, SafetyState>? Safety { get; init; }

    /// <summary>The topics answered last.</summary>
    public IReadOnlyList<string> LastTopics { get; init; } = [];

    /// <summary>The topics offered last.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Whether the last message offered the self-check, so that a plain yes means it.</summary>
    public bool OfferedCheck { get; init; }

    /// <summary>A question without personal data that the person has been asked to leave for the content's owners.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unanswered { get; init; }

    /// <summary>Whether the person said no to that in this conversation; then it is not asked again.</summary>
    public bool KeepDeclined { get; init; }

    /// <summary>The language that the person wrote in last, as far as it could be told.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>The language in which it was said that answers are in English.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ToldEnglish { get; init; }

    /// <summary>Whether the person sounded troubled in the last message.</summary>
    public bool Troubled { get; init; }

    /// <summary>What is in force for one person.</summary>
    public SafetyState SafetyOf(string user) =>
        Safety is not null && Safety.TryGetValue(user, out var state) ? state : SafetyState.Clear;

    /// <summary>The same with another state for one person.</summary>
    public TalkState WithSafety(string user, SafetyState state) => this with
    {
        Safety = state == SafetyState.Clear && Safety is null
            ? null
            : new Dictionary<string, SafetyState>(Safety ?? new Dictionary<string, SafetyState>()) { [user] = state },
    };
}
