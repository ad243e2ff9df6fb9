namespace Azure.AI.TextAnalytics;

/// <summary>How much of a document was read.</summary>
public readonly struct TextDocumentStatistics
{
    internal TextDocumentStatistics(int characters, int transactions) => (CharacterCount, TransactionCount) = (characters, transactions);

    /// <summary>Text elements of the document.</summary>
    public int CharacterCount { get; }

    /// <summary>What is charged for.</summary>
    public int TransactionCount { get; }
}
