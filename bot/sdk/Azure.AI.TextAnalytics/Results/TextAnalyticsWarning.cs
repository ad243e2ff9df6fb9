namespace Azure.AI.TextAnalytics;

/// <summary>What the service remarks about a document that it read.</summary>
public readonly struct TextAnalyticsWarning
{
    internal TextAnalyticsWarning(string code, string message) => (WarningCode, Message) = (code, message);

    /// <summary>The remark in words.</summary>
    public string Message { get; }

    /// <summary>What it is about.</summary>
    public TextAnalyticsWarningCode WarningCode { get; }
}
