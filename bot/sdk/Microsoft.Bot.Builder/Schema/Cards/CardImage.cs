using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class CardImage
{
    /// <summary>Everything is left unset.</summary>
    public CardImage()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>The address.</summary>
    public string Url { get; set; }

    /// <summary>What the picture shows, in words.</summary>
    public string Alt { get; set; }

    /// <summary>What a tap does.</summary>
    public CardAction Tap { get; set; }
}
