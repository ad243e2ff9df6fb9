using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One event of a conversation: a message, somebody joining, an invoke. Which properties mean something depends on <see cref="Type"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public partial class Activity : IActivity, IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity, IMessageActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    /// <summary>The media type of the activity on the wire.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Everything is left unset.</summary>
    public Activity()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public Activity(
        string type = null,
        string id = null,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = null,
        string channelId = null,
        ChannelAccount from = null,
        ConversationAccount conversation = null,
        ChannelAccount recipient = null,
        string textFormat = null,
        string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null,
        IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null,
        IList<MessageReaction> reactionsRemoved = null,
        string topicName = null,
        bool? historyDisclosed = default,
        string locale = null,
        string text = null,
        string speak = null,
        string inputHint = null,
        string summary = null,
        SuggestedActions suggestedActions = null,
        IList<Attachment> attachments = null,
        IList<Entity> entities = null,
        object channelData = null,
        string action = null,
        string replyToId = null,
        string label = null,
        string valueType = null,
        object value = null,
        string name = null,
        ConversationReference relatesTo = null,
        string code = null,
        DateTimeOffset? expiration = default,
        string importance = null,
        string deliveryMode = null,
        IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null,
        SemanticAction semanticAction = null,
        string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>The kind.</summary>
    public string Type { get; set; }

    /// <summary>The id that the channel gave.</summary>
    public string Id { get; set; }

    /// <summary>When the channel received it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, in the sender's time.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's time zone, an IANA name.</summary>
    public string LocalTimezone { get; set; }

    /// <summary>Where the channel takes replies.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>The name of the channel.</summary>
    public string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount From { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>Who receives it.</summary>
    public ChannelAccount Recipient { get; set; }

    /// <summary>How <see cref="Text"/> is written; see <see cref="TextFormatTypes"/>.</summary>
    public string TextFormat { get; set; }

    /// <summary>How the attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary>Who came.</summary>
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who went.</summary>
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Reactions that were given.</summary>
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions that were taken back.</summary>
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>The name of the conversation.</summary>
    public string TopicName { get; set; }

    /// <summary>Whether newcomers see what was said before.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Locale { get; set; }

    /// <summary>The text.</summary>
    public string Text { get; set; }

    /// <summary>The text to be spoken, plain or SSML.</summary>
    public string Speak { get; set; }

    /// <summary>Whether an answer is expected; see <see cref="InputHints"/>.</summary>
    public string InputHint { get; set; }

    /// <summary>The text for channels that show no cards.</summary>
    public string Summary { get; set; }

    /// <summary>Buttons that are offered with it.</summary>
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment> Attachments { get; set; }

    /// <summary>What is mentioned.</summary>
    public IList<Entity> Entities { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object ChannelData { get; set; }

    /// <summary>What was done.</summary>
    public string Action { get; set; }

    /// <summary>The id of the activity that it answers.</summary>
    public string ReplyToId { get; set; }

    /// <summary>A describing label.</summary>
    public string Label { get; set; }

    /// <summary>The kind of <see cref="Value"/>.</summary>
    public string ValueType { get; set; }

    /// <summary>The value.</summary>
    public object Value { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    public ConversationReference RelatesTo { get; set; }

    /// <summary>The code of the outcome or of the error.</summary>
    public string Code { get; set; }

    /// <summary>When it is of no more use.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How important it is; see <see cref="ActivityImportance"/>.</summary>
    public string Importance { get; set; }

    /// <summary>How replies are delivered; see <see cref="DeliveryModes"/>.</summary>
    public string DeliveryMode { get; set; }

    /// <summary>Words that speech recognition should listen for.</summary>
    public IList<string> ListenFor { get; set; }

    /// <summary>Passages that stand out.</summary>
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>The request as the client understood it.</summary>
    public SemanticAction SemanticAction { get; set; }

    /// <summary>Who calls the bot, where that is another bot; never on the wire from outside.</summary>
    public string CallerId { get; set; }

    /// <summary>Members that are not part of the schema; they survive a round trip.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; }
}
