using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an executed action of an Adaptive Card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveCardInvokeResponse
{
    /// <summary>Everything is left unset.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>The kind.</summary>
    public string Type { get; set; }

    /// <summary>The value.</summary>
    public object Value { get; set; }
}
