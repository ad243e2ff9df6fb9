using Microsoft.Bot.Builder.Dialogs.State;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One piece of a conversation. A dialog holds no state of its own: that is in its <see cref="DialogInstance"/>.</summary>
public abstract class Dialog
{
    /// <summary>The result of a dialog that waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>Creates a dialog.</summary>
    /// <param name="dialogId">Its id; without one <see cref="OnComputeId"/> gives it.</param>
    public Dialog(string dialogId = null)
    {
        _id = dialogId;
        StoredTypes.AddAssembly(GetType().Assembly);
    }

    /// <summary>The id by which the dialog is found in its set, and stored.</summary>
    public string Id
    {
        get => string.IsNullOrWhiteSpace(_id) ? _id = OnComputeId() : _id;
        set => _id = value;
    }

    /// <summary>Starts the dialog; it is already the active one of <paramref name="dc"/>.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a further activity. By default the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        => dc.EndDialogAsync(null, cancellationToken);

    /// <summary>Takes the result of a dialog that this one had called. By default the dialog ends with it.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
        => dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Repeats what the dialog last asked. By default nothing.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Called when the dialog leaves the stack. By default nothing.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>A text that changes when stored instances of the dialog no longer fit it. By default the id.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to this dialog, then to its parents, then to this dialog again.</summary>
    /// <returns>True when one of them handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
            return true;
        if (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
            return true;
        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Sees an event before the parents do.</summary>
    /// <returns>True when the event is handled and goes no further.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => Task.FromResult(false);

    /// <summary>Sees an event that no parent has handled.</summary>
    /// <returns>True when the event is handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => Task.FromResult(false);

    /// <summary>Gives an id to a dialog that was created without one.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
