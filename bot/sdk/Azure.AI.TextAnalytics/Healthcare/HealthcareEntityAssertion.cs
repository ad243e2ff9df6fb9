namespace Azure.AI.TextAnalytics;

/// <summary>Whether a term is said to be so, of whom, and on what condition.</summary>
public class HealthcareEntityAssertion
{
    internal HealthcareEntityAssertion(EntityConditionality? conditionality, EntityCertainty? certainty, EntityAssociation? association) =>
        (Conditionality, Certainty, Association) = (conditionality, certainty, association);

    /// <summary>Of whom it is said.</summary>
    public EntityAssociation? Association { get; }

    /// <summary>How certain it is said to be.</summary>
    public EntityCertainty? Certainty { get; }

    /// <summary>On what condition it is said.</summary>
    public EntityConditionality? Conditionality { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Association: {Association}, Certainty: {Certainty}, Conditionality: {Conditionality}";
}
