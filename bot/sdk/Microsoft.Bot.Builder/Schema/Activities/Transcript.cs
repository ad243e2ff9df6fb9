using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Activities in the order in which they happened.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Transcript
{
    /// <summary>Everything is left unset.</summary>
    public Transcript()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities, in order.</summary>
    public IList<Activity> Activities { get; set; }
}
