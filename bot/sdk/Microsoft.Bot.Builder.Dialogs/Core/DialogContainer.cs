namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own inside.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Creates a container.</summary>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>Creates a container.</summary>
    /// <param name="ignoreMemoryScopeBinding">See <see cref="IgnoreMemoryScopeBinding"/>.</param>
    /// <param name="dialogId">Its id.</param>
    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId)
        => IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;

    /// <summary>True when memory paths do not stop at this container. There are no memory paths here, so it is only kept.</summary>
    public bool IgnoreMemoryScopeBinding { get; set; }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The context of the stack inside, or null where nothing runs there.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>The dialog of that id inside, or null.</summary>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The dialog of that id inside, else one that <paramref name="dc"/> knows, else null.</summary>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => FindDialog(dialogId) ?? dc?.FindDialog(dialogId);

    /// <inheritdoc/>
    public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        => base.OnDialogEventAsync(dc, e, cancellationToken);

    /// <summary>A text that changes when a dialog inside changes.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>
    /// Emits <see cref="DialogEvents.VersionChanged"/> once when the dialogs inside differ from those that the running instance began with
    /// though its stack still fits them. A stack that does not fit reports the dialog at fault itself, when it is continued.
    /// </summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var instance = dc.ActiveDialog;
        var began = instance.Version;
        var version = GetInternalVersion();
        if (began == version)
            return;
        instance.Version = version;
        if (began is not null && CreateChildContext(dc)?.FindMisfit() is null)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
    }
}
