using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>The medical terms of a document.</summary>
public class AnalyzeHealthcareEntitiesResult : TextAnalyticsResult
{
    private readonly ReadOnlyCollection<HealthcareEntity> _entities;
    private readonly ReadOnlyCollection<HealthcareEntityRelation> _relations;

    internal AnalyzeHealthcareEntitiesResult(
        string id, TextDocumentStatistics statistics, IList<HealthcareEntity> entities, IList<HealthcareEntityRelation> relations, IList<TextAnalyticsWarning> warnings)
        : base(id, statistics) => (_entities, _relations, Warnings) = (new(entities), new(relations), new ReadOnlyCollection<TextAnalyticsWarning>(warnings));

    internal AnalyzeHealthcareEntitiesResult(string id, TextAnalyticsError error)
        : base(id, error) => Warnings = [];

    /// <summary>The terms in their order.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    public IReadOnlyCollection<HealthcareEntity> Entities => Found(_entities);

    /// <summary>How they belong together.</summary>
    /// <exception cref="InvalidOperationException">The document could not be read.</exception>
    public IReadOnlyCollection<HealthcareEntityRelation> EntityRelations => Found(_relations);

    /// <summary>What the service remarks about the document.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }
}
