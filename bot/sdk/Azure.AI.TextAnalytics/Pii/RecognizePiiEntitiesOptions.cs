using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Which personal data is looked for.</summary>
public class RecognizePiiEntitiesOptions : TextAnalyticsRequestOptions
{
    /// <summary>Only these kinds; all that the service knows in the language while it is empty.</summary>
    public IList<PiiEntityCategory> CategoriesFilter { get; } = [];

    /// <summary>Only what belongs to a domain.</summary>
    public PiiEntityDomain DomainFilter { get; set; }

    internal override void Write(Utf8JsonWriter json)
    {
        base.Write(json);
        if (DomainFilter == PiiEntityDomain.ProtectedHealthInformation) json.WriteString("domain", "phi");
        if (CategoriesFilter.Count > 0)
        {
            json.WriteStartArray("piiCategories");
            foreach (var category in CategoriesFilter) json.WriteStringValue(category.ToString());
            json.WriteEndArray();
        }

        WriteIndexType(json);
    }
}
