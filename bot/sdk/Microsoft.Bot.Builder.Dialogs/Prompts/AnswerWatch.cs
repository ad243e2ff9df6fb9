using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>
/// Tells whether a validator answered the person. The turn's own flag is enough where nothing was sent before;
/// where something was, such as a notice by middleware, the flag would take the notice for the answer and the question would never come again.
/// </summary>
internal sealed class AnswerWatch
{
    private readonly ITurnContext _context;
    private readonly bool _hadResponded;
    private bool _hasSent;

    private AnswerWatch(ITurnContext context)
    {
        _context = context;
        _hadResponded = context.Responded;
    }

    /// <summary>True if something but a trace was sent since the start.</summary>
    public bool HasAnswered => _hadResponded ? _hasSent : _context.Responded;

    public static AnswerWatch Start(ITurnContext context)
    {
        var watch = new AnswerWatch(context);
        if (watch._hadResponded)
            context.OnSendActivities(watch.OnSendAsync);
        return watch;
    }

    private Task<ResourceResponse[]> OnSendAsync(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        _hasSent |= activities.Exists(static activity => activity.Type != ActivityTypes.Trace);
        return next();
    }
}
