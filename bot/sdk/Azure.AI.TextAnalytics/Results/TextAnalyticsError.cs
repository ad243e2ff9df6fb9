namespace Azure.AI.TextAnalytics;

/// <summary>Why a document could not be read.</summary>
public readonly struct TextAnalyticsError
{
    internal TextAnalyticsError(string code, string message, string target) => (ErrorCode, Message, Target) = (code, message, target);

    /// <summary>The kind of error.</summary>
    public TextAnalyticsErrorCode ErrorCode { get; }

    /// <summary>What the service says about it.</summary>
    public string Message { get; }

    /// <summary>What the error lies in, if the service says so.</summary>
    public string Target { get; }
}
