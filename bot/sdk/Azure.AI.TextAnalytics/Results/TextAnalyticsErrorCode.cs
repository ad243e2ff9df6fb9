using System.ComponentModel;

namespace Azure.AI.TextAnalytics;

/// <summary>What went wrong with a document or a request.</summary>
public readonly struct TextAnalyticsErrorCode : IEquatable<TextAnalyticsErrorCode>
{
    private readonly string _value;

    private TextAnalyticsErrorCode(string value) => _value = value;

    /// <summary>The request has no body.</summary>
    public static readonly string EmptyRequest = "EmptyRequest";

    /// <summary>The service failed.</summary>
    public static readonly string InternalServerError = "InternalServerError";

    /// <summary>An argument is not valid.</summary>
    public static readonly string InvalidArgument = "InvalidArgument";

    /// <summary>The country hint is no country.</summary>
    public static readonly string InvalidCountryHint = "InvalidCountryHint";

    /// <summary>The document is empty or too long.</summary>
    public static readonly string InvalidDocument = "InvalidDocument";

    /// <summary>There are too many documents in the request.</summary>
    public static readonly string InvalidDocumentBatch = "InvalidDocumentBatch";

    /// <summary>A parameter has a value that it cannot have.</summary>
    public static readonly string InvalidParameterValue = "InvalidParameterValue";

    /// <summary>The request is not valid.</summary>
    public static readonly string InvalidRequest = "InvalidRequest";

    /// <summary>The body has the wrong form.</summary>
    public static readonly string InvalidRequestBodyFormat = "InvalidRequestBodyFormat";

    /// <summary>The request holds no documents.</summary>
    public static readonly string MissingInputRecords = "MissingInputRecords";

    /// <summary>There is no such version of the model.</summary>
    public static readonly string ModelVersionIncorrect = "ModelVersionIncorrect";

    /// <summary>There is no such thing.</summary>
    public static readonly string NotFound = "NotFound";

    /// <summary>The service is not available.</summary>
    public static readonly string ServiceUnavailable = "ServiceUnavailable";

    /// <summary>The language is not supported.</summary>
    public static readonly string UnsupportedLanguageCode = "UnsupportedLanguageCode";

    /// <summary>Whether both are the same, whatever their case.</summary>
    public static bool operator ==(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(TextAnalyticsErrorCode left, TextAnalyticsErrorCode right) => !left.Equals(right);

    /// <summary>The value as the service writes it.</summary>
    public static implicit operator TextAnalyticsErrorCode(string errorCode) => new(errorCode);

    /// <summary>The value as the service writes it.</summary>
    public static explicit operator string(TextAnalyticsErrorCode errorCode) => errorCode._value;

    /// <inheritdoc/>
    public bool Equals(TextAnalyticsErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object obj) => obj is TextAnalyticsErrorCode other && Equals(other);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <inheritdoc/>
    public override string ToString() => _value;
}
