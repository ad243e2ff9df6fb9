using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The mood of a sentence.</summary>
public readonly struct SentenceSentiment
{
    internal SentenceSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores scores, int offset, int length, IList<SentenceOpinion> opinions) =>
        (Sentiment, Text, ConfidenceScores, Offset, Length, Opinions) = (sentiment, text, scores, offset, length, new ReadOnlyCollection<SentenceOpinion>(opinions));

    /// <summary>How sure the service is of each mood.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>Its length in characters of a .NET string.</summary>
    public int Length { get; }

    /// <summary>Its place, as an index of a .NET string.</summary>
    public int Offset { get; }

    /// <summary>What is thought of what, if that was asked for.</summary>
    public IReadOnlyCollection<SentenceOpinion> Opinions { get; }

    /// <summary>The mood.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }
}
