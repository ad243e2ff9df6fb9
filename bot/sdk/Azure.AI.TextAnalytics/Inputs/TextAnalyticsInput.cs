namespace Azure.AI.TextAnalytics;

/// <summary>A document with its id.</summary>
public class TextAnalyticsInput
{
    internal TextAnalyticsInput(string id, string text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        (Id, Text) = (id, text);
    }

    /// <summary>Unique in a request; the result has the same.</summary>
    public string Id { get; }

    /// <summary>The text.</summary>
    public string Text { get; }
}
