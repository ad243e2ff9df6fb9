namespace Microsoft.Bot.Builder.Dialogs;

/// <content>Events and cancellation.</content>
public partial class DialogContext
{
    /// <summary>Cancels every dialog of this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
        => CancelAllDialogsAsync(cancelParents: false, null, null, cancellationToken);

    /// <summary>Cancels every dialog of this stack, and of the stacks above it if asked, unless one of them handles the event that announces it.</summary>
    /// <param name="cancelParents">Whether the parents' stacks are cancelled too.</param>
    /// <param name="eventName">The event that each dialog below the first is offered; <see cref="DialogEvents.CancelDialog"/> by default.</param>
    /// <param name="eventValue">What belongs to the event.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var isFirst = true;
        for (var dc = this; dc is not null; dc = cancelParents ? dc.Parent : null)
        {
            while (dc.Stack.Count > 0)
            {
                if (!isFirst && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
                isFirst = false;
            }

            isFirst = false;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Offers an event to the active dialog.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="value">What belongs to it.</param>
    /// <param name="bubble">Whether parents see it too.</param>
    /// <param name="fromLeaf">Whether it starts at the innermost active dialog instead of this stack's.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>True when a dialog handled it.</returns>
    public async Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;

        if (dc.ActiveDialog is not { } active)
            return false;
        if (dc.FindDialog(active.Id) is { } dialog)
            return await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);

        // The dialog was removed from the program; those above may still care.
        return bubble && dc.Parent is { } parent && await parent.EmitEventAsync(name, value, bubble: true, fromLeaf: false, cancellationToken);
    }
}
