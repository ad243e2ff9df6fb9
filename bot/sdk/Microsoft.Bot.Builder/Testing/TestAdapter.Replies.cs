using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

// What the bot says waits here until a test asks for it.
public partial class TestAdapter
{
    private const string InvokeResponseType = "invokeResponse";
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();

    /// <summary>What the bot has said and nobody has asked for yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id ??= Guid.NewGuid().ToString("n");
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            responses[i] = new ResourceResponse(activity.Id);
            switch (activity.Type)
            {
                case ActivityTypes.Delay:
                    await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value)), TimeProvider.System, cancellationToken);
                    break;
                case ActivityTypes.Trace when !EnableTrace:
                    break;
                default:
                    if (activity.Type == InvokeResponseType)
                        turnContext.TurnState.Set(InvokeResponseKey, activity);
                    Enqueue(activity);
                    break;
            }
        }

        return responses;
    }

    /// <summary>Replaces what waits in the queue under the same id.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        lock (_lock)
        {
            var known = ActiveQueue.Any(queued => queued.Id == activity.Id);
            Refill(ActiveQueue.Select(queued => queued.Id == activity.Id ? activity : queued));
            return Task.FromResult(known ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    /// <summary>Takes what the reference points at out of the queue.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        lock (_lock)
            Refill(ActiveQueue.Where(queued => queued.Id != reference.ActivityId));
        return Task.CompletedTask;
    }

    /// <summary>The next thing that the bot said; null where it has said nothing more.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The next thing that the bot says, as soon as it says it.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
                return Task.FromResult<IActivity>(reply);
            var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting);
            // Whoever gave up gets no later reply: its task is completed, and Enqueue passes it over.
            var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            _ = waiting.Task.ContinueWith(_ => registration.Dispose(), TaskScheduler.Default);
            return waiting.Task;
        }
    }

    private void Clear()
    {
        lock (_lock)
            ActiveQueue.Clear();
    }

    private void Refill(IEnumerable<Activity> activities)
    {
        var kept = activities.ToList();
        ActiveQueue.Clear();
        kept.ForEach(ActiveQueue.Enqueue);
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                    return;
            }

            ActiveQueue.Enqueue(activity);
        }
    }
}
