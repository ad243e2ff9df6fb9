using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel sends when an action of an Adaptive Card is executed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardInvokeValue
{
    /// <summary>Everything is left unset.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>What was done.</summary>
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>The state of the request.</summary>
    public string State { get; set; }
}
