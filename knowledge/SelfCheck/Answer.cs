using System.Text.Json.Serialization;

namespace KratomBot.Knowledge.SelfCheck;

/// <summary>An answer, or an honest sign that there is none.</summary>
/// <param name="Options">The ids of what was chosen; empty when nothing was.</param>
/// <param name="Quantity">The number behind it, where a number was given.</param>
/// <param name="Open">Why there is no answer; null when there is one.</param>
public sealed record Answer(
    IReadOnlyList<string> Options,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Quantity? Quantity = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LeftOpen? Open = null)
{
    /// <summary>One option.</summary>
    public static Answer Of(string option, Quantity? quantity = null) => new([option], quantity);

    /// <summary>No answer, and why.</summary>
    public static Answer None(LeftOpen why) => new([], Open: why);

    /// <summary>Whether something was answered.</summary>
    [JsonIgnore]
    public bool IsGiven => Open is null;

    /// <inheritdoc/>
    public bool Equals(Answer? other) =>
        other is not null && Options.SequenceEqual(other.Options) && Quantity == other.Quantity && Open == other.Open;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Options.Count, Quantity, Open);
}

/// <summary>A number or a range with its unit, as the person gave it.</summary>
/// <param name="Min">The lower end.</param>
/// <param name="Max">The upper end; the same as <paramref name="Min"/> unless a range was given.</param>
/// <param name="Unit">The unit: <c>per-day</c>, <c>days-per-week</c>, <c>days</c>, or the unit of an amount such as <c>g</c>; with <c>/day</c> behind it for a day's total.</param>
public readonly record struct Quantity(double Min, double Max, string Unit);

/// <summary>Why a question has no answer.</summary>
public enum LeftOpen
{
    /// <summary>It was skipped.</summary>
    Skipped,

    /// <summary>The person is not sure.</summary>
    NotSure,

    /// <summary>The person would rather not say.</summary>
    RatherNotSay,

    /// <summary>Several answers were not understood and the check went on.</summary>
    NotUnderstood,
}
