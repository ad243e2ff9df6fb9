using Microsoft.Bot.Builder.Dialogs.State;

namespace Microsoft.Bot.Builder.Dialogs;

/// <content>
/// Stacks of an older program. A stack is continued only if every dialog on it still exists and is the one that began it:
/// otherwise the answer would meet an exception, or another question.
/// </content>
public partial class DialogContext
{
    /// <summary>True when the stack was given up because not even its first dialog exists any more.</summary>
    internal bool WasDropped { get; private set; }

    /// <summary>What the first dialog of a dropped stack had been started with.</summary>
    internal object DroppedOptions { get; private set; }

    /// <summary>The first instance, from the top, that the dialogs of today cannot continue; null if all fit.</summary>
    internal DialogInstance FindMisfit()
    {
        foreach (var instance in Stack)
        {
            if (instance.IsDamaged || FindDialog(instance.Id) is not { } dialog || !Fits(instance, dialog))
                return instance;
        }

        return null;
    }

    private static bool Fits(DialogInstance instance, Dialog dialog)
        => instance.Version is null || dialog is DialogContainer || instance.Version == dialog.GetVersion();

    /// <summary>The version to store: none where it says no more than the id, and none for a container, which answers for its inside itself.</summary>
    private static string StoredVersion(Dialog dialog)
        => dialog is not DialogContainer && dialog.GetVersion() is { } version && version != dialog.Id ? version : null;

    /// <summary>Lets the bot react to a stack that does not fit, and starts the stack again if it does not.</summary>
    /// <returns>The result of the turn, or null if the stack may now be continued.</returns>
    private async Task<DialogTurnResult> SettleMisfitAsync(DialogInstance misfit, CancellationToken cancellationToken)
    {
        var before = Stack.ToArray();
        var isHandled = await EmitEventAsync(DialogEvents.VersionChanged, misfit.Id, bubble: true, fromLeaf: false, cancellationToken);
        if (isHandled)
        {
            if (!Stack.SequenceEqual(before))
                return Stack.Count == 0 ? new DialogTurnResult(DialogTurnStatus.Cancelled) : Dialog.EndOfTurn;
            AdoptVersions();
            if (FindMisfit() is null)
                return null;
        }

        return await RestartAsync(cancellationToken);
    }

    private void AdoptVersions()
    {
        foreach (var instance in Stack)
        {
            if (FindDialog(instance.Id) is { } dialog and not DialogContainer)
                instance.Version = StoredVersion(dialog);
        }
    }

    private async Task<DialogTurnResult> RestartAsync(CancellationToken cancellationToken)
    {
        if (Stack.Count == 0)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var first = Stack[^1];
        object options = null;
        if (!first.IsDamaged)
            first.State?.TryGetValue(StateKeys.Options, out options);

        while (Stack.Count > 0)
            await EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);

        if (FindDialog(first.Id) is not null)
            return await BeginDialogAsync(first.Id, options, cancellationToken);

        WasDropped = true;
        DroppedOptions = options;
        return new DialogTurnResult(DialogTurnStatus.Empty);
    }
}
