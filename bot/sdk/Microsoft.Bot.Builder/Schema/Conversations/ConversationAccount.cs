using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationAccount
{
    /// <summary>Everything is left unset.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ConversationAccount(
        bool? isGroup = default,
        string conversationType = null,
        string id = null,
        string name = null,
        string aadObjectId = null,
        string role = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The kind of conversation, in the channel's words.</summary>
    public string ConversationType { get; set; }

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

    /// <summary>The tenant.</summary>
    public string TenantId { get; set; }
}
