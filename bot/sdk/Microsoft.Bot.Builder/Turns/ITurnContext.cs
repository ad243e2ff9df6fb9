using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>All that a bot needs to answer one activity.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that made this context.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Objects that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether the bot has sent anything but traces in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a message with that text.</summary>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity, addressed as a reply.</summary>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in this order, addressed as replies.</summary>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces what was sent with the same id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes what was sent with that id.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity to which the reference points.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler that sees everything that is sent; the first one added is the outermost.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees every update; the first one added is the outermost.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees every deletion; the first one added is the outermost.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
