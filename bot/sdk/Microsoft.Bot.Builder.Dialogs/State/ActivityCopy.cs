#nullable enable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>Copies what an activity says, without where it goes.</summary>
internal static class ActivityCopy
{
    /// <summary>
    /// A prompt's activity belongs to the bot, which may share one between conversations, and sending writes an address into what is sent:
    /// so a copy is sent, and only what it says is stored.
    /// </summary>
    public static Activity OfContent(Activity activity) => new()
    {
        Type = activity.Type ?? ActivityTypes.Message,
        Text = activity.Text,
        TextFormat = activity.TextFormat,
        Speak = activity.Speak,
        InputHint = activity.InputHint,
        Summary = activity.Summary,
        Locale = activity.Locale,
        AttachmentLayout = activity.AttachmentLayout,
        Attachments = activity.Attachments,
        SuggestedActions = activity.SuggestedActions,
        Entities = activity.Entities,
        ChannelData = activity.ChannelData,
        Name = activity.Name,
        Label = activity.Label,
        Value = activity.Value,
        ValueType = activity.ValueType,
        Importance = activity.Importance,
        DeliveryMode = activity.DeliveryMode,
        Expiration = activity.Expiration,
        ListenFor = activity.ListenFor,
        TextHighlights = activity.TextHighlights,
        SemanticAction = activity.SemanticAction,
        Properties = activity.Properties,
    };

    /// <summary>True when an activity is a message of text, speech and input hint only.</summary>
    public static bool IsPlain(Activity activity)
        => activity.Type is null or ActivityTypes.Message
            && activity is
            {
                TextFormat: null, Summary: null, Locale: null, AttachmentLayout: null, SuggestedActions: null, ChannelData: null, Name: null,
                Label: null, Value: null, ValueType: null, Importance: null, DeliveryMode: null, Expiration: null, SemanticAction: null,
                Attachments: null or { Count: 0 }, Entities: null or { Count: 0 }, ListenFor: null or { Count: 0 },
                TextHighlights: null or { Count: 0 }, Properties: null or { Count: 0 },
            };
}
