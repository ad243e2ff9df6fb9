using KratomBot.Engine.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Engine;

/// <summary>
/// The bot's adapter: what it is told to send waits for the turn's commit. Middleware runs in the order of its registration.
/// Signs of typing and traces are dropped, since nothing leaves before the commit.
/// </summary>
public sealed class EngineAdapter : BotAdapter
{
    /// <summary>Creates the adapter.</summary>
    public EngineAdapter(IEnumerable<IMiddleware> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        foreach (var one in middleware) Use(one);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activities);
        cancellationToken.ThrowIfCancellationRequested();
        var scope = ScopeOf(turnContext);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++) responses[i] = new ResourceResponse(Say(scope, turnContext, activities[i]));
        return Task.FromResult(responses);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        var scope = ScopeOf(turnContext);
        scope.Say(EventDrafts.Reply(activity, ReplyKind.Update, scope.Turn.Route, scope.Now));
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <summary>Takes back what was said. Who reads the event log keeps seeing it: Direct Line has no way to take back.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        cancellationToken.ThrowIfCancellationRequested();
        var scope = ScopeOf(turnContext);
        if (scope.Turn.Route == ReplyRoute.Connector)
            scope.Say(new ReplyDraft(ReplyKind.Delete, reference.ActivityId, new EventDraft("{}"u8.ToArray(), Sequenced: false), Logged: false));
        return Task.CompletedTask;
    }

    internal async Task RunAsync(TurnScope scope, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(scope);
        context.TurnState.Add(scope.Schedule);
        context.TurnState.Add(scope.Measures);
        if (scope.Turn.GateVerdict is { } verdict) context.TurnState.Add(TurnKeys.GateVerdict, verdict);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        scope.ForgetsUser = context.TurnState.ContainsKey(TurnKeys.ForgetUser);
        scope.ForgetsConversation = context.TurnState.ContainsKey(TurnKeys.ForgetConversation);
    }

    private static string Say(TurnScope scope, ITurnContext turnContext, Activity activity)
    {
        if (string.Equals(activity.Type, EventTypes.InvokeResponse, StringComparison.Ordinal))
        {
            scope.InvokeResponse = activity.Value as InvokeResponse;
            turnContext.TurnState.Set(InvokeResponseKey, activity);
            return "";
        }
        if (!EventTypes.EnterTheLog(activity.Type)) return "";
        scope.Say(EventDrafts.Reply(activity, ReplyKind.Send, scope.Turn.Route, scope.Now));
        return activity.Id;
    }

    private static TurnScope ScopeOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<TurnScope>() ?? throw new InvalidOperationException("This context does not belong to a turn of the engine.");
    }
}
