namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog, or a step of a waterfall, is being called.</summary>
public enum DialogReason
{
    /// <summary>The dialog was started by <see cref="DialogContext.BeginDialogAsync"/>.</summary>
    BeginCalled,

    /// <summary>A further activity arrived while the dialog was the active one.</summary>
    ContinueCalled,

    /// <summary>The dialog, or its child, ended by itself.</summary>
    EndCalled,

    /// <summary>Another dialog takes the dialog's place.</summary>
    ReplaceCalled,

    /// <summary>The dialog was cancelled from outside.</summary>
    CancelCalled,

    /// <summary>The step before went on through <see cref="WaterfallStepContext.NextAsync"/>.</summary>
    NextCalled,
}
