using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class TeamsChannelData
{
    /// <summary>Everything is left unset.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamsChannelData(ChannelInfo channel = null, string eventType = null, TeamInfo team = null, NotificationInfo notification = null, TenantInfo tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>Sets the members of the same names.</summary>
    public TeamsChannelData(
        ChannelInfo channel = null,
        string eventType = null,
        TeamInfo team = null,
        NotificationInfo notification = null,
        TenantInfo tenant = null,
        IList<OnBehalfOf> onBehalfOf = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf;
    }

    /// <summary>The channel.</summary>
    public ChannelInfo Channel { get; set; }

    /// <summary>The kind of event.</summary>
    public string EventType { get; set; }

    /// <summary>The team.</summary>
    public TeamInfo Team { get; set; }

    /// <summary>How the person is notified.</summary>
    public NotificationInfo Notification { get; set; }

    /// <summary>The tenant.</summary>
    public TenantInfo Tenant { get; set; }

    /// <summary>The meeting.</summary>
    public TeamsMeetingInfo Meeting { get; set; }

    /// <summary>The choices at installation.</summary>
    public TeamsChannelDataSettings Settings { get; set; }

    /// <summary>For whom it was sent.</summary>
    [JsonProperty]
    public IList<OnBehalfOf> OnBehalfOf { get; private set; }

    /// <summary>Members that are not part of the schema; they survive a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
