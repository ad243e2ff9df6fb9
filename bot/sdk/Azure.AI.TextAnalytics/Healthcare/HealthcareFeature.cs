using System.Globalization;
using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Medical terms on the wire.</summary>
internal static class HealthcareFeature
{
    /// <summary>The name of the task in a job.</summary>
    public const string Task = "Healthcare";

    public static readonly Feature<AnalyzeHealthcareEntitiesResult, AnalyzeHealthcareEntitiesResultCollection> It = new(
        "HealthcareLROResults",
        Document,
        (id, error) => new AnalyzeHealthcareEntitiesResult(id, error),
        (results, statistics, version) => new AnalyzeHealthcareEntitiesResultCollection(results, statistics, version));

    private static AnalyzeHealthcareEntitiesResult Document(string id, TextDocumentStatistics statistics, JsonElement json)
    {
        var entities = json.Items("entities").Select(Entity).ToList();
        return new AnalyzeHealthcareEntitiesResult(id, statistics, entities, [.. json.Items("relations").Select(relation => Relation(relation, entities))], ResponseBody.Warnings(json));
    }

    private static HealthcareEntity Entity(JsonElement json) => new(
        json.Text("text"), json.Text("category"), json.Text("subcategory"), json.Score("confidenceScore"), json.Number("offset"), json.Number("length"))
    {
        NormalizedText = json.Text("name"),
        DataSources = [.. json.Items("links").Select(link => new EntityDataSource(link.Text("dataSource"), link.Text("id")))],
        Assertion = json.TryGetProperty("assertion", out var assertion) ? Assertion(assertion) : null,
    };

    private static HealthcareEntityAssertion Assertion(JsonElement json) => new(
        OneOf<EntityConditionality>(json.Text("conditionality")), OneOf<EntityCertainty>(json.Text("certainty")), OneOf<EntityAssociation>(json.Text("association")));

    private static HealthcareEntityRelation Relation(JsonElement json, List<HealthcareEntity> entities) => new(
        json.Text("relationType"),
        [.. json.Items("entities").Select(role => new HealthcareEntityRelationRole(EntityAt(role.Text("ref"), entities), role.Text("role")))],
        json.TryGetProperty("confidenceScore", out var score) ? score.GetDouble() : null);

    /// <summary>An entity by its address in the answer, <c>…/documents/0/entities/1</c>.</summary>
    private static HealthcareEntity EntityAt(string address, List<HealthcareEntity> entities) =>
        entities[int.Parse(address.AsSpan(address.LastIndexOf('/') + 1), CultureInfo.InvariantCulture)];

    private static T? OneOf<T>(string text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
}
