using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>One thing that the service does with documents: its name on the wire and how its results are made.</summary>
/// <param name="Kind">Its name on the wire.</param>
/// <param name="Read">Makes the result of a document.</param>
/// <param name="Fail">Makes the result of a document that the service could not read.</param>
/// <param name="Collect">Makes the whole of them, with statistics and the version of the model.</param>
internal sealed record Feature<TResult, TCollection>(
    string Kind,
    Func<string, TextDocumentStatistics, JsonElement, TResult> Read,
    Func<string, TextAnalyticsError, TResult> Fail,
    Func<IList<TResult>, TextDocumentBatchStatistics, string, TCollection> Collect)
    where TResult : TextAnalyticsResult;
