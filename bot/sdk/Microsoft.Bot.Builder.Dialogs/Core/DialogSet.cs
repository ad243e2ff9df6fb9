using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private string _version;

    /// <summary>Creates a set whose stack is kept in a state property.</summary>
    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
        => _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>Creates a set whose stack is kept by someone else, such as a <see cref="ComponentDialog"/>.</summary>
    public DialogSet()
    {
    }

    /// <summary>A text that changes when a dialog of the set is added, removed or changed.</summary>
    public virtual string GetVersion() => _version ??= ComputeVersion();

    /// <summary>Adds a dialog and those it depends on. An id that is taken gets the next free number behind it.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
                return this;
            dialog.Id = NextFreeId(dialog.Id);
        }

        _version = null;
        _dialogs.Add(dialog.Id, dialog);
        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
                Add(dependency);
        }

        return this;
    }

    /// <summary>Loads the stack of the turn's conversation.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("This dialog set was created without a state property, so it has no stack to load.");
        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        if (state is null)
            await _dialogState.SetAsync(turnContext, state = new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog of that id, or null.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs of the set.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string NextFreeId(string id)
    {
        var number = 2;
        while (_dialogs.ContainsKey(id + number))
            number++;
        return id + number;
    }

    private string ComputeVersion()
    {
        var versions = string.Join('\n', _dialogs.Values.Select(static dialog => dialog.GetVersion()).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(versions)).AsSpan(0, 8));
    }
}
