using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies to an activity that was sent with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ExpectedReplies
{
    /// <summary>Everything is left unset.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities, in order.</summary>
    public IList<Activity> Activities { get; set; }
}
