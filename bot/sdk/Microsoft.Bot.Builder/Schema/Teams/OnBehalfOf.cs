using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The person for whom a message was sent.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class OnBehalfOf
{
    /// <summary>Everything is left unset.</summary>
    public OnBehalfOf()
    {
    }

    /// <summary>The position of the mention.</summary>
    public int ItemId { get; set; }

    /// <summary>The kind of mention.</summary>
    public string MentionType { get; set; }

    /// <summary>The id of the person.</summary>
    public string Mri { get; set; }

    /// <summary>The name that is shown.</summary>
    public string DisplayName { get; set; }
}
