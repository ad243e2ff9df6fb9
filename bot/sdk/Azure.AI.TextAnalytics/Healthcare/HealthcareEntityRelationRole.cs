namespace Azure.AI.TextAnalytics;

/// <summary>The part of a term in a relation.</summary>
public class HealthcareEntityRelationRole
{
    internal HealthcareEntityRelationRole(HealthcareEntity entity, string name) => (Entity, Name) = (entity, name);

    /// <summary>The term.</summary>
    public HealthcareEntity Entity { get; }

    /// <summary>Its part, such as <c>Dosage</c>.</summary>
    public string Name { get; }
}
