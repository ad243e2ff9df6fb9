using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The medical terms of some documents, in the order of the request.</summary>
public class AnalyzeHealthcareEntitiesResultCollection : ReadOnlyCollection<AnalyzeHealthcareEntitiesResult>
{
    internal AnalyzeHealthcareEntitiesResultCollection(IList<AnalyzeHealthcareEntitiesResult> list, TextDocumentBatchStatistics statistics, string modelVersion)
        : base(list) => (Statistics, ModelVersion) = (statistics, modelVersion);

    /// <summary>The version of the model that read them.</summary>
    public string ModelVersion { get; }

    /// <summary>How many documents were read, if that was asked for.</summary>
    public TextDocumentBatchStatistics Statistics { get; }
}
