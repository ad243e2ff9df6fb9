namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names of the events that the library itself emits.</summary>
public class DialogEvents
{
    /// <summary>A dialog starts.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The active dialog is about to repeat its question.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog above was cancelled and this one is next.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity is offered to the parents before the prompt reads it.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>
    /// The stored stack was made by another version of the dialogs. The value is the id of the dialog that no longer fits.
    /// A dialog that returns true has dealt with it; otherwise the stack starts again from its first dialog.
    /// </summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception left a dialog; the value is the exception.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
