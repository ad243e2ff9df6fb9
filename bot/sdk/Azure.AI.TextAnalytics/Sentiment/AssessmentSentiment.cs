namespace Azure.AI.TextAnalytics;

/// <summary>What is thought of a thing.</summary>
public readonly struct AssessmentSentiment
{
    internal AssessmentSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, int offset, int length, bool isNegated) =>
        (Sentiment, Text, ConfidenceScores, Offset, Length, IsNegated) = (sentiment, text, scores, offset, length, isNegated);

    /// <summary>How sure the service is of each mood; never neutral.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>Whether it is said not to be so.</summary>
    public bool IsNegated { get; }

    /// <summary>Its length in characters of a .NET string.</summary>
    public int Length { get; }

    /// <summary>Its place, as an index of a .NET string.</summary>
    public int Offset { get; }

    /// <summary>The mood.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The words.</summary>
    public string Text { get; }
}
