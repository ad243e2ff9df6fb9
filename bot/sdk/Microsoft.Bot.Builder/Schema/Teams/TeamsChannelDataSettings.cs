using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The choices that were made when the bot was installed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsChannelDataSettings
{
    /// <summary>Everything is left unset.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamsChannelDataSettings(ChannelInfo channel = null)
    {
        SelectedChannel = channel;
    }

    /// <summary>The channel that was chosen.</summary>
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Members that are not part of the schema; they survive a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
