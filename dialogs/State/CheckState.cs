using System.Text.Json.Serialization;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.State;

/// <summary>A self-check. The answers are the truth: where the dialogs stand follows from them.</summary>
public sealed record CheckState
{
    /// <summary>The name of the property in the conversation's state.</summary>
    public const string Property = "Check";

    /// <summary>Names this run, so that a button of an earlier one is known as such.</summary>
    public required string RunId { get; init; }

    /// <summary>The version of the questions.</summary>
    public required string Version { get; init; }

    /// <summary>The answers so far.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>Questions of which no answer is kept and that have been passed: age, consent, right now.</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>The question that waits for an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Current { get; init; }

    /// <summary>Answered questions that the person wants to answer anew; the old answer stands until then.</summary>
    public IReadOnlyList<string> Revisit { get; init; } = [];

    /// <summary>The questions in the order in which they were answered, for "back".</summary>
    public IReadOnlyList<string> Trail { get; init; } = [];

    /// <summary>How often the present question got an answer that was not understood.</summary>
    public int Tries { get; init; }

    /// <summary>Where the run stands.</summary>
    public CheckPhase Phase { get; init; }

    /// <summary>When the run was started.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it reached its result.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Whether a question waits for an answer.</summary>
    [JsonIgnore]
    public bool IsAsking => Phase == CheckPhase.Asking;

    /// <summary>Whether a question has been dealt with.</summary>
    public bool IsDone(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return !Revisit.Contains(question.Id) && (Passed.Contains(question.Id) || Answers.Has(question.Id));
    }
}

/// <summary>Where a run stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckPhase>))]
public enum CheckPhase
{
    /// <summary>A question waits for an answer.</summary>
    Asking,

    /// <summary>Set aside for something more pressing; goes on only by choice.</summary>
    Paused,

    /// <summary>The result was shown.</summary>
    Finished,
}
