using System.Collections.ObjectModel;

namespace Azure.AI.TextAnalytics;

/// <summary>How medical terms belong together, as a dosage to its medication.</summary>
public class HealthcareEntityRelation
{
    internal HealthcareEntityRelation(HealthcareEntityRelationType type, IList<HealthcareEntityRelationRole> roles, double? score) =>
        (RelationType, Roles, ConfidenceScore) = (type, new ReadOnlyCollection<HealthcareEntityRelationRole>(roles), score);

    /// <summary>How sure the service is, from 0 to 1, if it says so.</summary>
    public double? ConfidenceScore { get; }

    /// <summary>The kind of relation.</summary>
    public HealthcareEntityRelationType RelationType { get; }

    /// <summary>The terms and their parts in it.</summary>
    public IReadOnlyCollection<HealthcareEntityRelationRole> Roles { get; }
}
