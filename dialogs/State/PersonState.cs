using System.Text.Json.Serialization;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.State;

/// <summary>What is known about a person across conversations for as long as the retention.</summary>
public sealed record PersonState
{
    /// <summary>The name of the property in the user's state.</summary>
    public const string Property = "Person";

    /// <summary>Whether the person said that results are not to be kept; then it is not asked again.</summary>
    public bool KeepsNoHistory { get; init; }

    /// <summary>Whether the person lets a language service read along.</summary>
    public bool LetsReadAlong { get; init; }

    /// <summary>Whether the person was asked that; then it is not asked again.</summary>
    public bool AskedToReadAlong { get; init; }

    /// <summary>Questions kept for the content's owners and ratings of answers, while they can still be deleted.</summary>
    public IReadOnlyList<LinkedItem> Links { get; init; } = [];

    /// <summary>Whether nothing is kept.</summary>
    [JsonIgnore]
    public bool IsEmpty => !KeepsNoHistory && !LetsReadAlong && !AskedToReadAlong && Links.Count == 0;
}

/// <summary>Results that are kept for comparison, because the person said so, until they are forgotten.</summary>
/// <param name="Results">The results, oldest first.</param>
public sealed record KeptHistory(IReadOnlyList<PastCheck> Results)
{
    /// <summary>How its key begins; the channel and the person follow.</summary>
    public const string Prefix = "history/";
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
