using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A running dialog on a stack, as it is stored between turns.</summary>
public class DialogInstance
{
    /// <summary>The id of the dialog.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the dialog remembers between turns.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>Not used by the dialogs here; kept for those that share state between instances.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog that made this instance, where it is not simply the id.</summary>
    [JsonProperty("version")]
    public string Version { get; set; }

    /// <summary>The stack that holds the instance, while one of its dialogs is called with nothing but a turn.</summary>
    internal DialogContext Owner { get; set; }

    /// <summary>True when something in <see cref="State"/> could not be read back.</summary>
    internal bool IsDamaged { get; set; }
}
