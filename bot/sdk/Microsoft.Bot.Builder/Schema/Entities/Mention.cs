using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An entity that names a member of the conversation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Mention : Entity
{
    /// <summary>A mention of nobody yet.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The passage of the message that mentions them.</summary>
    public string Text { get; set; }
}
