using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsMeetingInfo
{
    /// <summary>Everything is left unset.</summary>
    public TeamsMeetingInfo()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamsMeetingInfo(string id = null)
    {
        Id = id;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }
}
