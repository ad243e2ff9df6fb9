namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <inheritdoc/>
    public IMessageActivity AsMessageActivity() => As(ActivityTypes.Message);

    /// <inheritdoc/>
    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);

    /// <inheritdoc/>
    public IInstallationUpdateActivity AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    /// <inheritdoc/>
    public IConversationUpdateActivity AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    /// <inheritdoc/>
    public ITypingActivity AsTypingActivity() => As(ActivityTypes.Typing);

    /// <inheritdoc/>
    public IEndOfConversationActivity AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    /// <inheritdoc/>
    public IEventActivity AsEventActivity() => As(ActivityTypes.Event);

    /// <inheritdoc/>
    public IInvokeActivity AsInvokeActivity() => As(ActivityTypes.Invoke);

    /// <inheritdoc/>
    public IMessageUpdateActivity AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    /// <inheritdoc/>
    public IMessageDeleteActivity AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    /// <inheritdoc/>
    public IMessageReactionActivity AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    /// <inheritdoc/>
    public ISuggestionActivity AsSuggestionActivity() => As(ActivityTypes.Suggestion);

    /// <summary>This activity as that kind; null where it is another.</summary>
    public ITraceActivity AsTraceActivity() => As(ActivityTypes.Trace);

    /// <summary>This activity as that kind; null where it is another.</summary>
    public IHandoffActivity AsHandoffActivity() => As(ActivityTypes.Handoff);

    /// <summary>This activity as that kind; null where it is another.</summary>
    public ICommandActivity AsCommandActivity() => As(ActivityTypes.Command);

    /// <summary>This activity as that kind; null where it is another.</summary>
    public ICommandResultActivity AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    /// <summary>Whether this is of the given kind, or of a kind below it, as in <c>message/special</c>.</summary>
    protected bool IsActivity(string activityType)
    {
        if (Type is not { } type || !type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase))
            return false;
        return type.Length == activityType.Length || type[activityType.Length] == '/';
    }

    private Activity As(string type) => IsActivity(type) ? this : null;
}
