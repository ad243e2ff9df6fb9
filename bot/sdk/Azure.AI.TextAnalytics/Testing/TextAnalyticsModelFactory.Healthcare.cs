namespace Azure.AI.TextAnalytics;

/// <content>Medical terms.</content>
public static partial class TextAnalyticsModelFactory
{
    /// <summary>The members of the same names.</summary>
    public static HealthcareEntity HealthcareEntity(string text, string category, int offset, int length, double confidenceScore) =>
        new(text, category, null, confidenceScore, offset, length);

    /// <summary>The members of the same names.</summary>
    public static HealthcareEntityAssertion HealthcareEntityAssertion(
        EntityConditionality? conditionality = null, EntityCertainty? certainty = null, EntityAssociation? association = null) =>
        new(conditionality, certainty, association);

    /// <summary>The members of the same names.</summary>
    public static EntityDataSource EntityDataSource(string name = null, string entityId = null) => new(name, entityId);

    /// <summary>The members of the same names.</summary>
    public static HealthcareEntityRelation HealthcareEntityRelation(HealthcareEntityRelationType relationType, IEnumerable<HealthcareEntityRelationRole> roles, double? confidenceScore) =>
        new(relationType, [.. roles], confidenceScore);

    /// <summary>A term made of the first members, in the part that the last one names.</summary>
    public static HealthcareEntityRelationRole HealthcareEntityRelationRole(string text, string category, int offset, int length, double confidenceScore, string entityName) =>
        new(new HealthcareEntity(text, category, null, confidenceScore, offset, length), entityName);

    /// <summary>A document that could not be read.</summary>
    public static AnalyzeHealthcareEntitiesResult AnalyzeHealthcareEntitiesResult(string id, string code, string message) => new(id, new TextAnalyticsError(code, message, null));

    /// <summary>The members of the same names.</summary>
    public static AnalyzeHealthcareEntitiesResultCollection AnalyzeHealthcareEntitiesResultCollection(
        IEnumerable<AnalyzeHealthcareEntitiesResult> list, TextDocumentBatchStatistics statistics, string modelVersion) =>
        new([.. list], statistics, modelVersion);
}
