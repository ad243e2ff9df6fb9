using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        return UpdateThrough(0, activity.ApplyConversationReference(Activity.GetConversationReference()), cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ConversationReferenceNotNull(conversationReference);
        return DeleteThrough(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse> UpdateThrough(int handler, Activity activity, CancellationToken cancellationToken) =>
        handler < _onUpdate.Count
            ? _onUpdate[handler](this, activity, () => UpdateThrough(handler + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThrough(int handler, ConversationReference reference, CancellationToken cancellationToken) =>
        handler < _onDelete.Count
            ? _onDelete[handler](this, reference, () => DeleteThrough(handler + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
