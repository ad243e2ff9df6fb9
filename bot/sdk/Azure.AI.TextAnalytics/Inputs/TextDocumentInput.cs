namespace Azure.AI.TextAnalytics;

/// <summary>A document with its language.</summary>
public class TextDocumentInput : TextAnalyticsInput
{
    /// <summary>A document in the client's default language until <see cref="Language"/> is set.</summary>
    public TextDocumentInput(string id, string text)
        : base(id, text)
    {
    }

    /// <summary>A two-letter code.</summary>
    public string Language { get; set; }
}
