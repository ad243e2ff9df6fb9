using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tenant of Microsoft 365.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TenantInfo
{
    /// <summary>Everything is left unset.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TenantInfo(string id = null)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }
}
