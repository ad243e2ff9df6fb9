namespace Azure.AI.TextAnalytics;

/// <summary>How sure the service is of each mood; together they are 1.</summary>
public class SentimentConfidenceScores
{
    internal SentimentConfidenceScores(double positive, double neutral, double negative) => (Positive, Neutral, Negative) = (positive, neutral, negative);

    /// <summary>From 0 to 1.</summary>
    public double Negative { get; }

    /// <summary>From 0 to 1.</summary>
    public double Neutral { get; }

    /// <summary>From 0 to 1.</summary>
    public double Positive { get; }
}
