using System.ComponentModel;

namespace Azure.AI.TextAnalytics;

/// <summary>A kind of medical term.</summary>
public readonly partial struct HealthcareEntityCategory : IEquatable<HealthcareEntityCategory>
{
    private readonly string _value;

    /// <summary>The value as the service writes it.</summary>
    public HealthcareEntityCategory(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Whether both are the same, whatever their case.</summary>
    public static bool operator ==(HealthcareEntityCategory left, HealthcareEntityCategory right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(HealthcareEntityCategory left, HealthcareEntityCategory right) => !left.Equals(right);

    /// <summary>The value as the service writes it.</summary>
    public static implicit operator HealthcareEntityCategory(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(HealthcareEntityCategory other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object obj) => obj is HealthcareEntityCategory other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value;
}
