using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file that goes with a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Attachment
{
    /// <summary>Everything is left unset.</summary>
    public Attachment()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public Attachment(string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type.</summary>
    public string ContentType { get; set; }

    /// <summary>Where the content is.</summary>
    public string ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public object Content { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>Members that are not part of the schema; they survive a round trip.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; }

    /// <summary>Where a small picture of it is.</summary>
    public string ThumbnailUrl { get; set; }
}
