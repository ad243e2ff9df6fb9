namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>An empty message.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message)
    {
        Attachments = [],
        Entities = [],
    };

    /// <summary>An empty change of the contacts.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    /// <summary>An empty change of a conversation.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() => new Activity(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [],
        MembersRemoved = [],
    };

    /// <summary>Says that the sender is writing.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>An empty handing over.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    /// <summary>An empty end of a conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>An empty event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>An empty invoke.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>A note for whoever debugs the bot.</summary>
    public static ITraceActivity CreateTraceActivity(string name, string valueType = null, object value = null, string label = null) => new Activity(ActivityTypes.Trace)
    {
        Name = name,
        Label = label,
        ValueType = valueType ?? value?.GetType().Name,
        Value = value,
    };

    /// <summary>A message that answers this activity.</summary>
    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A note about this activity for whoever debugs the bot.</summary>
    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    private Activity Answer(string type) => new()
    {
        Type = type,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = Recipient is null ? null : new ChannelAccount(Recipient.Id, Recipient.Name),
        Recipient = From is null ? null : new ChannelAccount(From.Id, From.Name),
        ReplyToId = IdForReplies,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = Conversation is null ? null : new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
    };
}
