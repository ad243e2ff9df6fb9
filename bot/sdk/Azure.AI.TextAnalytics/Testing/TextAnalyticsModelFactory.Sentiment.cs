namespace Azure.AI.TextAnalytics;

/// <content>Sentiment.</content>
public static partial class TextAnalyticsModelFactory
{
    /// <summary>The members of the same names.</summary>
    public static SentimentConfidenceScores SentimentConfidenceScores(double positiveScore, double neutralScore, double negativeScore) => new(positiveScore, neutralScore, negativeScore);

    /// <summary>The members of the same names.</summary>
    public static DocumentSentiment DocumentSentiment(
        TextSentiment sentiment, double positiveScore, double neutralScore, double negativeScore, List<SentenceSentiment> sentenceSentiments, IList<TextAnalyticsWarning> warnings = null) =>
        new(sentiment, new(positiveScore, neutralScore, negativeScore), sentenceSentiments, warnings ?? []);

    /// <summary>The members of the same names.</summary>
    public static SentenceSentiment SentenceSentiment(
        TextSentiment sentiment, string text, double positiveScore, double neutralScore, double negativeScore, int offset, int length, IEnumerable<SentenceOpinion> opinions) =>
        new(sentiment, text, new(positiveScore, neutralScore, negativeScore), offset, length, [.. opinions]);

    /// <summary>The members of the same names.</summary>
    public static SentenceOpinion SentenceOpinion(TargetSentiment target, IEnumerable<AssessmentSentiment> assessments) => new(target, [.. assessments]);

    /// <summary>The members of the same names.</summary>
    public static TargetSentiment TargetSentiment(TextSentiment sentiment, string text, double positiveScore, double negativeScore, int offset, int length) =>
        new(sentiment, text, new(positiveScore, 0, negativeScore), offset, length);

    /// <summary>The members of the same names.</summary>
    public static AssessmentSentiment AssessmentSentiment(TextSentiment sentiment, double positiveScore, double negativeScore, string text, bool isNegated, int offset, int length) =>
        new(sentiment, text, new(positiveScore, 0, negativeScore), offset, length, isNegated);

    /// <summary>What was found in a document.</summary>
    public static AnalyzeSentimentResult AnalyzeSentimentResult(string id, TextDocumentStatistics statistics, DocumentSentiment documentSentiment) => new(id, statistics, documentSentiment);

    /// <summary>A document that could not be read.</summary>
    public static AnalyzeSentimentResult AnalyzeSentimentResult(string id, TextAnalyticsError error) => new(id, error);

    /// <summary>The members of the same names.</summary>
    public static AnalyzeSentimentResultCollection AnalyzeSentimentResultCollection(IEnumerable<AnalyzeSentimentResult> list, TextDocumentBatchStatistics statistics, string modelVersion) =>
        new([.. list], statistics, modelVersion);
}
