using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamInfo
{
    /// <summary>Everything is left unset.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The id of the group in the directory.</summary>
    public string AadGroupId { get; set; }
}
