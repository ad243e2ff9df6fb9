namespace Azure.AI.TextAnalytics;

/// <summary>Makes results for tests of code that uses the client.</summary>
public static partial class TextAnalyticsModelFactory
{
    /// <summary>The members of the same names.</summary>
    public static TextAnalyticsError TextAnalyticsError(string code, string message, string target = null) => new(code, message, target);

    /// <summary>The members of the same names.</summary>
    public static TextAnalyticsWarning TextAnalyticsWarning(string code, string message) => new(code, message);

    /// <summary>The members of the same names.</summary>
    public static TextDocumentStatistics TextDocumentStatistics(int characterCount, int transactionCount) => new(characterCount, transactionCount);

    /// <summary>The members of the same names.</summary>
    public static TextDocumentBatchStatistics TextDocumentBatchStatistics(int documentCount, int validDocumentCount, int invalidDocumentCount, long transactionCount) =>
        new(documentCount, validDocumentCount, invalidDocumentCount, transactionCount);

    /// <summary>The members of the same names.</summary>
    public static KeyPhraseCollection KeyPhraseCollection(IList<string> keyPhrases, IList<TextAnalyticsWarning> warnings = null) => new(keyPhrases, warnings ?? []);

    /// <summary>What was found in a document.</summary>
    public static ExtractKeyPhrasesResult ExtractKeyPhrasesResult(string id, TextDocumentStatistics statistics, KeyPhraseCollection keyPhrases) => new(id, statistics, keyPhrases);

    /// <summary>A document that could not be read.</summary>
    public static ExtractKeyPhrasesResult ExtractKeyPhrasesResult(string id, TextAnalyticsError error) => new(id, error);

    /// <summary>The members of the same names.</summary>
    public static ExtractKeyPhrasesResultCollection ExtractKeyPhrasesResultCollection(IEnumerable<ExtractKeyPhrasesResult> list, TextDocumentBatchStatistics statistics, string modelVersion) =>
        new([.. list], statistics, modelVersion);

    /// <summary>The members of the same names.</summary>
    public static DetectedLanguage DetectedLanguage(string name, string iso6391Name, double confidenceScore, IList<TextAnalyticsWarning> warnings = null) =>
        new(name, iso6391Name, confidenceScore, warnings ?? []);

    /// <summary>What was found in a document.</summary>
    public static DetectLanguageResult DetectLanguageResult(string id, TextDocumentStatistics statistics, DetectedLanguage detectedLanguage) => new(id, statistics, detectedLanguage);

    /// <summary>A document that could not be read.</summary>
    public static DetectLanguageResult DetectLanguageResult(string id, TextAnalyticsError error) => new(id, error);

    /// <summary>The members of the same names.</summary>
    public static DetectLanguageResultCollection DetectLanguageResultCollection(IEnumerable<DetectLanguageResult> list, TextDocumentBatchStatistics statistics, string modelVersion) =>
        new([.. list], statistics, modelVersion);

    /// <summary>The members of the same names.</summary>
    public static PiiEntity PiiEntity(string text, string category, string subCategory, double score, int offset, int length) =>
        new(text, category, subCategory, score, offset, length);

    /// <summary>The members of the same names.</summary>
    public static PiiEntityCollection PiiEntityCollection(IEnumerable<PiiEntity> entities, string redactedText, IEnumerable<TextAnalyticsWarning> warnings = null) =>
        new([.. entities], redactedText, [.. warnings ?? []]);

    /// <summary>What was found in a document.</summary>
    public static RecognizePiiEntitiesResult RecognizePiiEntitiesResult(string id, TextDocumentStatistics statistics, PiiEntityCollection entities) => new(id, statistics, entities);

    /// <summary>A document that could not be read.</summary>
    public static RecognizePiiEntitiesResult RecognizePiiEntitiesResult(string id, TextAnalyticsError error) => new(id, error);

    /// <summary>The members of the same names.</summary>
    public static RecognizePiiEntitiesResultCollection RecognizePiiEntitiesResultCollection(IEnumerable<RecognizePiiEntitiesResult> list, TextDocumentBatchStatistics statistics, string modelVersion) =>
        new([.. list], statistics, modelVersion);
}
