using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Builder;

/// <summary>Keeps what it is asked to do, and gives ids in order: <c>sent1</c>, <c>sent2</c>, ….</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public async Task RunAsync(Activity activity, BotCallbackHandler callback)
    {
        using var turnContext = new TurnContext(this, activity);
        await RunPipelineAsync(turnContext, callback, TestContext.Current.CancellationToken);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var first = Sent.Count + 1;
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"sent{first + i}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
