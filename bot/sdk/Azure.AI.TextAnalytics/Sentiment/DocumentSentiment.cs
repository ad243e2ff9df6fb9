using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The mood of a document and of its sentences.</summary>
public class DocumentSentiment
{
    internal DocumentSentiment(TextSentiment sentiment, SentimentConfidenceScores scores, IList<SentenceSentiment> sentences, IList<TextAnalyticsWarning> warnings)
    {
        (Sentiment, ConfidenceScores) = (sentiment, scores);
        Sentences = new ReadOnlyCollection<SentenceSentiment>(sentences);
        Warnings = new ReadOnlyCollection<TextAnalyticsWarning>(warnings);
    }

    /// <summary>How sure the service is of each mood.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>The sentences in their order.</summary>
    public IReadOnlyCollection<SentenceSentiment> Sentences { get; }

    /// <summary>The mood of the whole.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>What the service remarks about the document.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
