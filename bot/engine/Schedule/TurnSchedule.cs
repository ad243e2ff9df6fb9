using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;

namespace KratomBot.Engine;

/// <summary>
/// Work for later, of the running turn: found in <c>turnContext.TurnState.Get&lt;TurnSchedule&gt;()</c>. When its time comes, the bot
/// gets an event activity of that name in the same conversation. Stored with the turn's commit, so durable, and never half.
/// </summary>
public sealed class TurnSchedule
{
    private readonly List<ScheduleChange> _changes = [];
    private readonly Lock _gate = new();
    private bool _closed;

    /// <summary>Schedules the one event of a name in a turn's conversation, or cancels it where there is no time.</summary>
    public static void Set(ITurnContext turnContext, string name, DateTimeOffset? due)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var schedule = turnContext.TurnState.Get<TurnSchedule>();
        if (due is { } at) schedule.Add(name, name, at);
        else schedule.Cancel(name);
    }

    /// <summary>Schedules an event.</summary>
    /// <param name="id">Its id within the conversation; scheduling the same id again replaces it.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="due">When; in the past means soon.</param>
    /// <param name="value">The event's value: a token, plain object, text or number, or nothing.</param>
    public void Add(string id, string name, DateTimeOffset due, object? value = null) =>
        Change(new ScheduleChange(id, name, value is null ? default : ActivityJson.WriteValue(value), due));

    /// <summary>Cancels what was scheduled under an id, if it has not happened yet.</summary>
    public void Cancel(string id) => Change(new ScheduleChange(id, "", default, Due: null));

    internal IReadOnlyList<ScheduleChange> Close()
    {
        lock (_gate)
        {
            _closed = true;
            return [.. _changes];
        }
    }

    private void Change(ScheduleChange change)
    {
        ArgumentException.ThrowIfNullOrEmpty(change.Id);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _changes.Add(change);
        }
    }
}
