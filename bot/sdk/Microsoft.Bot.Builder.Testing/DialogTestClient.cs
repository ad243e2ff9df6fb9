using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog in a test, without a bot around it.</summary>
public class DialogTestClient
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;

    /// <summary>Creates a client that speaks over a channel.</summary>
    /// <param name="channelId">The channel, such as <c>Channels.Msteams</c>.</param>
    /// <param name="targetDialog">The dialog to test.</param>
    /// <param name="initialDialogOptions">What the dialog starts with.</param>
    /// <param name="middlewares">What runs around every turn.</param>
    /// <param name="conversationState">Where the dialog's state is kept; in memory by default.</param>
    public DialogTestClient(string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
        : this(new TestAdapter(channelId, sendTraceActivity: false), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Creates a client that speaks through an adapter of the test's own.</summary>
    public DialogTestClient(TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
            _adapter.Use(middleware);
        _callback = RunDialog(targetDialog, initialDialogOptions);
    }

    /// <summary>The context of the latest turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>What the latest turn did to the stack.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Where the dialog's state is kept.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity to the dialog.</summary>
    /// <returns>The first reply, or null if there is none.</returns>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Sends a text to the dialog.</summary>
    /// <returns>The first reply, or null if there is none.</returns>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _adapter.SendTextToBotAsync(text, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next reply, or null if there is none.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity
        => (T)_adapter.GetNextReply();

    private BotCallbackHandler RunDialog(Dialog dialog, object options)
    {
        var dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>(nameof(DialogState))).Add(dialog);
        return async (turnContext, cancellationToken) =>
        {
            DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
            if (DialogTurnResult.Status == DialogTurnStatus.Empty)
                DialogTurnResult = await DialogContext.BeginDialogAsync(dialog.Id, options, cancellationToken);
        };
    }
}
