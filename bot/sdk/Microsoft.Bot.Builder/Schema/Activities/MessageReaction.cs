using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class MessageReaction
{
    /// <summary>Everything is left unset.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public MessageReaction(string type = null)
    {
        Type = type;
    }

    /// <summary>The kind.</summary>
    public string Type { get; set; }
}
