using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to start a conversation.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ConversationParameters
{
    /// <summary>Everything is left unset.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount bot = null,
        IList<ChannelAccount> members = null,
        string topicName = null,
        Activity activity = null,
        object channelData = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>The others.</summary>
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>The name of the conversation.</summary>
    public string TopicName { get; set; }

    /// <summary>The first message.</summary>
    public Activity Activity { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object ChannelData { get; set; }

    /// <summary>The tenant.</summary>
    public string TenantId { get; set; }
}
