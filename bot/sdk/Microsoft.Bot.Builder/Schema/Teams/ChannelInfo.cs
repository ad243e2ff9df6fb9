using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ChannelInfo
{
    /// <summary>Everything is left unset.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ChannelInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The kind.</summary>
    public string Type { get; set; }
}
