using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to starting a conversation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationResourceResponse
{
    /// <summary>Everything is left unset.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the activity.</summary>
    public string ActivityId { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }
}
