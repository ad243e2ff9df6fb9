using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    private const string InvokeResponseType = "invokeResponse";

    /// <summary>Replies that wait to be the answer to an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));
        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return SendActivityAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var here = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            BotAssert.ActivityNotNull(activity);
            outgoing.Add(activity.ApplyConversationReference(here));
        }

        return SendThrough(0, outgoing, cancellationToken);
    }

    private Task<ResourceResponse[]> SendThrough(int handler, List<Activity> activities, CancellationToken cancellationToken) =>
        handler < _onSend.Count
            ? _onSend[handler](this, activities, () => SendThrough(handler + 1, activities, cancellationToken))
            : Send(activities, cancellationToken);

    private async Task<ResourceResponse[]> Send(List<Activity> activities, CancellationToken cancellationToken)
    {
        ResourceResponse[] responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            responses = Buffer(activities);
        else
            responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken) ?? [];

        for (var i = 0; i < activities.Count; i++)
        {
            if (i < responses.Length && responses[i]?.Id is { } id)
                activities[i].Id = id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        BufferedReplyActivities.AddRange(activities);
        foreach (var activity in activities)
        {
            if (activity.Type == InvokeResponseType)
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
        }

        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }
}
