using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was executed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardInvokeAction
{
    /// <summary>Everything is left unset.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>The kind.</summary>
    public string Type { get; set; }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }

    /// <summary>The name of the action.</summary>
    public string Verb { get; set; }

    /// <summary>What the card collected.</summary>
    public object Data { get; set; }
}
