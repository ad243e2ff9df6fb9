using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of running dialogs during a turn. It is cheap and lives no longer than the turn.</summary>
public partial class DialogContext
{
    private TurnContextStateCollection _services;

    /// <summary>Creates the context of a conversation's stack.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
        WasDropped = state.IsDamaged;
    }

    /// <summary>Creates the context of a stack inside a dialog of <paramref name="parentDialogContext"/>.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
        => Parent = parentDialogContext;

    /// <summary>Another view of the same stack.</summary>
    private protected DialogContext(DialogContext same)
    {
        Dialogs = same.Dialogs;
        Context = same.Context;
        Stack = same.Stack;
        Parent = same.Parent;
        _services = same._services;
    }

    /// <summary>The dialogs that the stack calls by id.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The running dialogs, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context whose active dialog holds this stack, or null at the root.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The context of the stack inside the active dialog, or null where it holds none.</summary>
    public DialogContext Child => ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog that takes the next activity, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What the dialogs of this stack may ask for; starts with what the parents have.</summary>
    public TurnContextStateCollection Services => _services ??= InheritServices();

    /// <summary>Puts a dialog on top of the stack and starts it.</summary>
    /// <param name="dialogId">Its id, in this set or a parent's.</param>
    /// <param name="options">What the dialog is to know.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = Require(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId, Version = StoredVersion(dialog), State = new Dictionary<string, object>(4) });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Starts a prompt.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the activity of the turn to the active dialog.</summary>
    /// <returns>What became of the stack; <see cref="DialogTurnStatus.Empty"/> where nothing runs.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        if (FindMisfit() is { } misfit && await SettleMisfitAsync(misfit, cancellationToken) is { } settled)
            return settled;
        return ActiveDialog is { } active
            ? await Require(active.Id).ContinueDialogAsync(this, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Empty);
    }

    /// <summary>Ends the active dialog and gives its result to the one below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } active
            ? await Require(active.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Ends the active dialog and starts another in its place.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        Require(dialogId);
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Has the active dialog repeat what it last asked.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (FindMisfit() is { } misfit && await SettleMisfitAsync(misfit, cancellationToken) is not null)
            return;
        if (await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken))
            return;
        if (ActiveDialog is { } active)
        {
            active.Owner = this;
            await Require(active.Id).RepromptDialogAsync(Context, active, cancellationToken);
        }
    }

    /// <summary>The dialog of that id in this set or a parent's, or null.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>The language of the turn: what the bot set on it, else the activity's, else the thread's.</summary>
    public string GetLocale()
        => (Context as TurnContext)?.Locale ?? Context.Activity.Locale ?? CultureInfo.CurrentCulture.Name;

    /// <summary>Takes the active dialog off the stack.</summary>
    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;
        if (FindDialog(active.Id) is { } dialog)
        {
            active.Owner = this;
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        }

        Stack.Remove(active);
    }

    private Dialog Require(string dialogId)
        => FindDialog(dialogId) ?? throw new ArgumentException($"There is no dialog with the id '{dialogId}' in this set or above it.", nameof(dialogId));

    private TurnContextStateCollection InheritServices()
    {
        var services = new TurnContextStateCollection();
        for (var dc = Parent; dc is not null; dc = dc.Parent)
        {
            foreach (var (key, service) in dc._services ?? [])
                services.TryAdd(key, service);
        }

        return services;
    }
}
