using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The context of one turn.</summary>
public partial class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";
    private readonly bool _ownsTurnState;
    private bool _disposed;

    /// <summary>A turn about an activity.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        _ownsTurnState = true;
    }

    /// <summary>The same turn about another activity: state, handlers and buffered replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is not TurnContext other)
            return;
        _onSend = other._onSend;
        _onUpdate = other._onUpdate;
        _onDelete = other._onDelete;
        BufferedReplyActivities = other.BufferedReplyActivities;
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <summary>The language of this turn, a BCP 47 tag; null where nobody has set it.</summary>
    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the state of the turn, where this context began it.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
            return;
        _disposed = true;
        if (disposing && _ownsTurnState)
            TurnState.Dispose();
    }
}
