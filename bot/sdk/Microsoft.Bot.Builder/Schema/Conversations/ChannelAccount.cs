using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ChannelAccount
{
    /// <summary>Everything is left unset.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>The object id in the directory.</summary>
    public string AadObjectId { get; set; }

    /// <summary>Members that are not part of the schema; they survive a round trip.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; }

    /// <summary>What the account is; see <see cref="RoleTypes"/>.</summary>
    public string Role { get; set; }
}
