using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How Teams tells a person about a message.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class NotificationInfo
{
    /// <summary>Everything is left unset.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    /// <summary>Whether the person is notified.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it is shown in the meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>The page that the notification shows.</summary>
    public string ExternalResourceUrl { get; set; }
}
