namespace Azure.AI.TextAnalytics;

/// <summary>How many documents were read.</summary>
public class TextDocumentBatchStatistics
{
    internal TextDocumentBatchStatistics(int documents, int valid, int invalid, long transactions) =>
        (DocumentCount, ValidDocumentCount, InvalidDocumentCount, TransactionCount) = (documents, valid, invalid, transactions);

    /// <summary>Documents of the request.</summary>
    public int DocumentCount { get; }

    /// <summary>Those that could not be read.</summary>
    public int InvalidDocumentCount { get; }

    /// <summary>What is charged for.</summary>
    public long TransactionCount { get; }

    /// <summary>Those that were read.</summary>
    public int ValidDocumentCount { get; }
}
