namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>The kind.</summary>
    string Type { get; set; }

    /// <summary>The id that the channel gave.</summary>
    string Id { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When the channel received it, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, in the sender's time.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The name of the channel.</summary>
    string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    ChannelAccount From { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>Who receives it.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The id of the activity that it answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>What is mentioned.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    object ChannelData { get; set; }

    /// <summary><see cref="IActivity.ChannelData"/> read as the given type; its default where there is none. Throws where it cannot be read so.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary><see cref="IActivity.ChannelData"/> read as the given type; its default where there is none. Throws where it cannot be read so.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>This activity as that kind; null where it is another.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IEventActivity AsEventActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>This activity as that kind; null where it is another.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>The point in the conversation at which this activity stands.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity: as a reply, or as one that came in.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
