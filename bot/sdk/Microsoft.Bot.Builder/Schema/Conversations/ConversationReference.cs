using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A point in a conversation: enough to send to it later.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public partial class ConversationReference
{
    /// <summary>Everything is left unset.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ConversationReference(
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>Sets the members of the same names.</summary>
    public ConversationReference(
        CultureInfo locale,
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null)
    {
        Locale = locale?.Name;
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The id of the activity.</summary>
    public string ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>The name of the channel.</summary>
    public string ChannelId { get; set; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Locale { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    public string ServiceUrl { get; set; }
}
