using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons that are offered with a message and go away when one is pressed.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class SuggestedActions
{
    /// <summary>Everything is left unset.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>Sets the members of the same names.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
    {
        To = to?.ToList();
        Actions = actions?.ToList();
    }

    /// <summary>Ids of those who see them; all where it is empty.</summary>
    public IList<string> To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction> Actions { get; set; }
}
