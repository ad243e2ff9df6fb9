using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A request that a client has already understood.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SemanticAction
{
    /// <summary>Everything is left unset.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }

    /// <summary>What is mentioned.</summary>
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>The state of the request.</summary>
    public string State { get; set; }
}
