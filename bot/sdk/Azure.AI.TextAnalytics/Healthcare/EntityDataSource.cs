namespace Azure.AI.TextAnalytics;

/// <summary>An entry of a medical vocabulary.</summary>
public class EntityDataSource
{
    internal EntityDataSource(string name, string entityId) => (Name, EntityId) = (name, entityId);

    /// <summary>The id of the entry.</summary>
    public string EntityId { get; }

    /// <summary>The vocabulary, such as <c>UMLS</c>.</summary>
    public string Name { get; }
}
