using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id that a channel gave to what was sent.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ResourceResponse
{
    /// <summary>Everything is left unset.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }
}
