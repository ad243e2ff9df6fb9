using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine;

/// <summary>The members of the activity schema.</summary>
internal static class ActivityShapes
{
    public const string ChannelData = "channelData";

    public static JsonShape<ChannelAccount> Account { get; } = new(
        static () => new ChannelAccount(),
        static m => m
            .Text("id", a => a.Id, (a, v) => a.Id = v)
            .Text("name", a => a.Name, (a, v) => a.Name = v)
            .Text("aadObjectId", a => a.AadObjectId, (a, v) => a.AadObjectId = v)
            .Text("role", a => a.Role, (a, v) => a.Role = v),
        static a => a.Properties, static (a, v) => a.Properties = v);

    public static JsonShape<ConversationAccount> Conversation { get; } = new(
        static () => new ConversationAccount(),
        static m => m
            .Flag("isGroup", c => c.IsGroup, (c, v) => c.IsGroup = v)
            .Text("conversationType", c => c.ConversationType, (c, v) => c.ConversationType = v)
            .Text("id", c => c.Id, (c, v) => c.Id = v)
            .Text("name", c => c.Name, (c, v) => c.Name = v)
            .Text("aadObjectId", c => c.AadObjectId, (c, v) => c.AadObjectId = v)
            .Text("role", c => c.Role, (c, v) => c.Role = v)
            .Text("tenantId", c => c.TenantId, (c, v) => c.TenantId = v),
        static c => c.Properties, static (c, v) => c.Properties = v);

    public static JsonShape<ConversationReference> Reference { get; } = new(
        static () => new ConversationReference(),
        static m => m
            .Text("activityId", r => r.ActivityId, (r, v) => r.ActivityId = v)
            .Object("user", Account, r => r.User, (r, v) => r.User = v)
            .Object("bot", Account, r => r.Bot, (r, v) => r.Bot = v)
            .Object("conversation", Conversation, r => r.Conversation, (r, v) => r.Conversation = v)
            .Text("channelId", r => r.ChannelId, (r, v) => r.ChannelId = v)
            .Text("locale", r => r.Locale, (r, v) => r.Locale = v)
            .Text("serviceUrl", r => r.ServiceUrl, (r, v) => r.ServiceUrl = v));

    private static JsonShape<Entity> Entity { get; } = new(
        static () => new Entity(),
        static m => m.Text("type", e => e.Type, (e, v) => e.Type = v),
        static e => e.Properties, static (e, v) => e.Properties = v);

    private static JsonShape<Attachment> Attachment { get; } = new(
        static () => new Attachment(),
        static m => m
            .Text("contentType", a => a.ContentType, (a, v) => a.ContentType = v)
            .Text("contentUrl", a => a.ContentUrl, (a, v) => a.ContentUrl = v)
            .Any("content", a => a.Content, (a, v) => a.Content = v)
            .Text("name", a => a.Name, (a, v) => a.Name = v)
            .Text("thumbnailUrl", a => a.ThumbnailUrl, (a, v) => a.ThumbnailUrl = v),
        static a => a.Properties, static (a, v) => a.Properties = v);

    private static JsonShape<CardAction> CardAction { get; } = new(
        static () => new CardAction(),
        static m => m
            .Text("type", a => a.Type, (a, v) => a.Type = v)
            .Text("title", a => a.Title, (a, v) => a.Title = v)
            .Text("image", a => a.Image, (a, v) => a.Image = v)
            .Text("imageAltText", a => a.ImageAltText, (a, v) => a.ImageAltText = v)
            .Text("text", a => a.Text, (a, v) => a.Text = v)
            .Text("displayText", a => a.DisplayText, (a, v) => a.DisplayText = v)
            .Any("value", a => a.Value, (a, v) => a.Value = v)
            .Any(ChannelData, a => a.ChannelData, (a, v) => a.ChannelData = v));

    private static JsonShape<SuggestedActions> SuggestedActions { get; } = new(
        static () => new SuggestedActions(),
        static m => m
            .Texts("to", s => s.To, (s, v) => s.To = v)
            .Objects("actions", CardAction, s => s.Actions, (s, v) => s.Actions = v));

    private static JsonShape<MessageReaction> Reaction { get; } = new(
        static () => new MessageReaction(),
        static m => m.Text("type", r => r.Type, (r, v) => r.Type = v));

    private static JsonShape<TextHighlight> Highlight { get; } = new(
        static () => new TextHighlight(),
        static m => m
            .Text("text", h => h.Text, (h, v) => h.Text = v)
            .Whole("occurrence", h => h.Occurrence, (h, v) => h.Occurrence = v));

    /// <summary>Without <c>channelData</c> among the members that are written: <see cref="ActivityJson"/> writes it last.</summary>
    public static JsonShape<Activity> Activity { get; } = new(
        static () => new Activity(),
        static m => m
            .Text("type", a => a.Type, (a, v) => a.Type = v)
            .Text("id", a => a.Id, (a, v) => a.Id = v)
            .Time("timestamp", a => a.Timestamp, (a, v) => a.Timestamp = v)
            .Time("localTimestamp", a => a.LocalTimestamp, (a, v) => a.LocalTimestamp = v)
            .Text("localTimezone", a => a.LocalTimezone, (a, v) => a.LocalTimezone = v)
            .Text("serviceUrl", a => a.ServiceUrl, (a, v) => a.ServiceUrl = v)
            .Text("channelId", a => a.ChannelId, (a, v) => a.ChannelId = v)
            .Object("from", Account, a => a.From, (a, v) => a.From = v)
            .Object("conversation", Conversation, a => a.Conversation, (a, v) => a.Conversation = v)
            .Object("recipient", Account, a => a.Recipient, (a, v) => a.Recipient = v)
            .Text("textFormat", a => a.TextFormat, (a, v) => a.TextFormat = v)
            .Text("attachmentLayout", a => a.AttachmentLayout, (a, v) => a.AttachmentLayout = v)
            .Objects("membersAdded", Account, a => a.MembersAdded, (a, v) => a.MembersAdded = v)
            .Objects("membersRemoved", Account, a => a.MembersRemoved, (a, v) => a.MembersRemoved = v)
            .Objects("reactionsAdded", Reaction, a => a.ReactionsAdded, (a, v) => a.ReactionsAdded = v)
            .Objects("reactionsRemoved", Reaction, a => a.ReactionsRemoved, (a, v) => a.ReactionsRemoved = v)
            .Text("topicName", a => a.TopicName, (a, v) => a.TopicName = v)
            .Flag("historyDisclosed", a => a.HistoryDisclosed, (a, v) => a.HistoryDisclosed = v)
            .Text("locale", a => a.Locale, (a, v) => a.Locale = v)
            .Text("text", a => a.Text, (a, v) => a.Text = v)
            .Text("speak", a => a.Speak, (a, v) => a.Speak = v)
            .Text("inputHint", a => a.InputHint, (a, v) => a.InputHint = v)
            .Text("summary", a => a.Summary, (a, v) => a.Summary = v)
            .Object("suggestedActions", SuggestedActions, a => a.SuggestedActions, (a, v) => a.SuggestedActions = v)
            .Objects("attachments", Attachment, a => a.Attachments, (a, v) => a.Attachments = v)
            .Objects("entities", Entity, a => a.Entities, (a, v) => a.Entities = v)
            .Text("action", a => a.Action, (a, v) => a.Action = v)
            .Text("replyToId", a => a.ReplyToId, (a, v) => a.ReplyToId = v)
            .Text("label", a => a.Label, (a, v) => a.Label = v)
            .Text("valueType", a => a.ValueType, (a, v) => a.ValueType = v)
            .Any("value", a => a.Value, (a, v) => a.Value = v)
            .Text("name", a => a.Name, (a, v) => a.Name = v)
            .Object("relatesTo", Reference, a => a.RelatesTo, (a, v) => a.RelatesTo = v)
            .Text("code", a => a.Code, (a, v) => a.Code = v)
            .Time("expiration", a => a.Expiration, (a, v) => a.Expiration = v)
            .Text("importance", a => a.Importance, (a, v) => a.Importance = v)
            .Text("deliveryMode", a => a.DeliveryMode, (a, v) => a.DeliveryMode = v)
            .Texts("listenFor", a => a.ListenFor, (a, v) => a.ListenFor = v)
            .Objects("textHighlights", Highlight, a => a.TextHighlights, (a, v) => a.TextHighlights = v)
            .Any("semanticAction", a => a.SemanticAction, (a, v) => a.SemanticAction = (v as JObject)?.ToObject<SemanticAction>())
            .Any(ChannelData, static _ => null, (a, v) => a.ChannelData = v),
        static a => a.Properties, static (a, v) => a.Properties = v);
}
