using Microsoft.Bot.Builder.Dialogs.State;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs behind one id: to the outside a single dialog, inside a stack of its own.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The name under which the inner stack is kept in the instance's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _isInitialized;

    /// <summary>Creates a component without dialogs.</summary>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that starts with the component; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        outerDc.ActiveDialog.State[PersistedDialogState] = new DialogState();
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var innerDc = CreateChildContext(outerDc);
        var result = await OnBeginDialogAsync(innerDc, options, cancellationToken);
        return await EndIfDoneAsync(outerDc, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var innerDc = CreateChildContext(outerDc);
        var result = await OnContinueDialogAsync(innerDc, cancellationToken);
        if (innerDc.WasDropped && innerDc.Stack.Count == 0)
            result = await OnBeginDialogAsync(innerDc, innerDc.DroppedOptions, cancellationToken);
        return await EndIfDoneAsync(outerDc, result, cancellationToken);
    }

    /// <summary>Repeats the inner question: a dialog that was put on top of the component has ended.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await EnsureInitializedAsync(outerDc);
        outerDc.ActiveDialog.Owner = outerDc;
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var innerDc = CreateInnerContext(turnContext, instance);
        await innerDc.RepromptDialogAsync(cancellationToken);
        if (innerDc.WasDropped && innerDc.Stack.Count == 0)
            await OnBeginDialogAsync(innerDc, innerDc.DroppedOptions, cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        var innerDc = CreateInnerContext(turnContext, instance);
        if (innerDc.Stack.Count > 0)
            await innerDc.CancelAllDialogsAsync(cancellationToken);
        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Adds a dialog inside.</summary>
    /// <returns>This component.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } instance ? new DialogContext(Dialogs, dc, InnerState(instance)) : null;
    }

    /// <summary>Calls <see cref="OnInitializeAsync"/> before the component is used for the first time.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_isInitialized)
            return;
        await OnInitializeAsync(outerDc);
        _isInitialized = true;
    }

    /// <summary>Prepares the component. By default the first dialog becomes the initial one if none is.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Starts the inner stack.</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
        => innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Continues the inner stack.</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        => innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called when the component ends. By default nothing.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Called after the inner question was repeated. By default nothing.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        => Task.CompletedTask;

    /// <summary>Ends the component with the result of its inner stack.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
        => outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedDialogState, out var stored) && stored is DialogState state)
            return state;

        // A component that began has a stack, if an empty one: this one was lost.
        state = Damage.LostStack();
        instance.State[PersistedDialogState] = state;
        return state;
    }

    private async Task<DialogTurnResult> EndIfDoneAsync(DialogContext outerDc, DialogTurnResult result, CancellationToken cancellationToken)
    {
        switch (result.Status)
        {
            case DialogTurnStatus.Waiting:
                return EndOfTurn;
            case DialogTurnStatus.Cancelled:
                await EndComponentAsync(outerDc, result.Result, cancellationToken);
                return new DialogTurnResult(DialogTurnStatus.Cancelled, result.Result);
            default:
                return await EndComponentAsync(outerDc, result.Result, cancellationToken);
        }
    }

    private DialogContext CreateInnerContext(ITurnContext turnContext, DialogInstance instance)
        => instance.Owner is { } owner && ReferenceEquals(owner.Context, turnContext)
            ? new DialogContext(Dialogs, owner, InnerState(instance))
            : new DialogContext(Dialogs, turnContext, InnerState(instance));
}
