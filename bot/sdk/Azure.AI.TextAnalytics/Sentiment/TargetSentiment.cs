namespace Azure.AI.TextAnalytics;

/// <summary>A thing that something is thought of.</summary>
public readonly struct TargetSentiment
{
    internal TargetSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, int offset, int length) =>
        (Sentiment, Text, ConfidenceScores, Offset, Length) = (sentiment, text, scores, offset, length);

    /// <summary>How sure the service is of each mood; never neutral.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>Its length in characters of a .NET string.</summary>
    public int Length { get; }

    /// <summary>Its place, as an index of a .NET string.</summary>
    public int Offset { get; }

    /// <summary>The mood.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The words.</summary>
    public string Text { get; }
}
