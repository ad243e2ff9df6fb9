using System.Text.Json.Serialization;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.State;

/// <summary>What is kept about a person across conversations, each part only after they said so.</summary>
public sealed record PersonState
{
    /// <summary>The name of the property in the user's state.</summary>
    public const string Property = "Person";

    /// <summary>Whether results are kept for comparison; null when it was not asked yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? KeepsHistory { get; init; }

    /// <summary>The kept results, oldest first.</summary>
    public IReadOnlyList<PastCheck> History { get; init; } = [];

    /// <summary>Questions kept for the content's owners and ratings of answers, while they can still be deleted.</summary>
    public IReadOnlyList<LinkedItem> Links { get; init; } = [];

    /// <summary>Whether nothing is kept.</summary>
    [JsonIgnore]
    public bool IsEmpty => KeepsHistory is null && History.Count == 0 && Links.Count == 0;
}

/// <summary>A kept result.</summary>
/// <param name="RunId">The run it came from.</param>
/// <param name="At">When it was reached, with the person's offset.</param>
/// <param name="Stage">The article's stage; null when it could not be told.</param>
/// <param name="TimesPerDay">Doses a day.</param>
/// <param name="Amount">The amount at one time.</param>
public sealed record PastCheck(string RunId, DateTimeOffset At, Stage? Stage, Quantity? TimesPerDay, Quantity? Amount);

/// <summary>Something stored apart from the person, and the link that lets them delete it.</summary>
/// <param name="Key">Its key in the storage.</param>
/// <param name="At">When it was stored.</param>
public sealed record LinkedItem(string Key, DateTimeOffset At);
