using System.ComponentModel;

namespace Azure.AI.TextAnalytics;

/// <summary>What a warning is about.</summary>
public readonly struct TextAnalyticsWarningCode : IEquatable<TextAnalyticsWarningCode>
{
    private readonly string _value;

    private TextAnalyticsWarningCode(string value) => _value = value;

    /// <summary>The document was too long and was cut.</summary>
    public static readonly string DocumentTruncated = "DocumentTruncated";

    /// <summary>The document holds very long words, which were cut.</summary>
    public static readonly string LongWordsInDocument = "LongWordsInDocument";

    /// <summary>Whether both are the same, whatever their case.</summary>
    public static bool operator ==(TextAnalyticsWarningCode left, TextAnalyticsWarningCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TextAnalyticsWarningCode left, TextAnalyticsWarningCode right) => !left.Equals(right);

    /// <summary>The value as the service writes it.</summary>
    public static implicit operator TextAnalyticsWarningCode(string warningCode) => new(warningCode);

    /// <summary>The value as the service writes it.</summary>
    public static explicit operator string(TextAnalyticsWarningCode warningCode) => warningCode._value;

    /// <inheritdoc/>
    public bool Equals(TextAnalyticsWarningCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object obj) => obj is TextAnalyticsWarningCode other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value;
}
