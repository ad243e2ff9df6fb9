using Microsoft.Bot.Builder.Dialogs.State;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of running dialogs, as it is stored between turns.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(DialogStateConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftDialogStateConverter))]
public class DialogState
{
    /// <summary>Creates an empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates a state over a stack.</summary>
    /// <param name="stack">The instances, the active one first.</param>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The instances, the active one first.</summary>
    public List<DialogInstance> DialogStack { get; set; }

    /// <summary>True when the stored form could not be read and the stack is empty for that reason.</summary>
    internal bool IsDamaged { get; init; }
}
