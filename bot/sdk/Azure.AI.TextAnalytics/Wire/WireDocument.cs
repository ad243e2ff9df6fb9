using System.Globalization;

namespace Azure.AI.TextAnalytics;

/// <summary>A document as it is sent.</summary>
/// <param name="Id">Its id, unique in the request.</param>
/// <param name="Text">Its text.</param>
/// <param name="HintName">The name of the hint: <c>language</c> or <c>countryHint</c>.</param>
/// <param name="Hint">The hint.</param>
internal sealed record WireDocument(string Id, string Text, string HintName, string Hint)
{
    /// <summary>A text without an id gets its place as its id.</summary>
    public static WireDocument Of(string text, int index, string hintName, string hint) => new(index.ToString(CultureInfo.InvariantCulture), text, hintName, hint);

    /// <summary>At least one document.</summary>
    public static List<WireDocument> List<T>(IEnumerable<T> documents, Func<T, int, WireDocument> make)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var list = documents.Select(make).ToList();
        return list.Count > 0 ? list : throw new ArgumentException("There must be at least one document.", nameof(documents));
    }
}
