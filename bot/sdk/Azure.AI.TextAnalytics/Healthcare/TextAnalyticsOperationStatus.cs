using System.ComponentModel;

namespace Azure.AI.TextAnalytics;

/// <summary>How far a job is.</summary>
public readonly struct TextAnalyticsOperationStatus : IEquatable<TextAnalyticsOperationStatus>
{
    private readonly string _value;

    /// <summary>The value as the service writes it.</summary>
    public TextAnalyticsOperationStatus(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Waiting.</summary>
    public static TextAnalyticsOperationStatus NotStarted { get; } = new("notStarted");

    /// <summary>At work.</summary>
    public static TextAnalyticsOperationStatus Running { get; } = new("running");

    /// <summary>Done; the results are there.</summary>
    public static TextAnalyticsOperationStatus Succeeded { get; } = new("succeeded");

    /// <summary>Done, but a part failed.</summary>
    public static TextAnalyticsOperationStatus PartiallyCompleted { get; } = new("partiallyCompleted");

    /// <summary>It failed.</summary>
    public static TextAnalyticsOperationStatus Failed { get; } = new("failed");

    /// <summary>It was not taken.</summary>
    public static TextAnalyticsOperationStatus Rejected { get; } = new("rejected");

    /// <summary>Being cancelled.</summary>
    public static TextAnalyticsOperationStatus Cancelling { get; } = new("cancelling");

    /// <summary>Cancelled; there are no results.</summary>
    public static TextAnalyticsOperationStatus Cancelled { get; } = new("cancelled");

    /// <summary>Whether both are the same, whatever their case.</summary>
    public static bool operator ==(TextAnalyticsOperationStatus left, TextAnalyticsOperationStatus right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TextAnalyticsOperationStatus left, TextAnalyticsOperationStatus right) => !left.Equals(right);

    /// <summary>The value as the service writes it.</summary>
    public static implicit operator TextAnalyticsOperationStatus(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(TextAnalyticsOperationStatus other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object obj) => obj is TextAnalyticsOperationStatus other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value;
}
