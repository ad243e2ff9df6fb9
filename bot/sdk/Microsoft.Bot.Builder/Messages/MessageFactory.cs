using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A message with a text, and with what is spoken.</summary>
    public static Activity Text(string text, string ssml = null, string inputHint = null) => new(ActivityTypes.Message)
    {
        Text = text,
        Speak = ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    /// <summary>A message that offers buttons; each says its own title.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message that offers buttons to some members; each says its own title.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(CardAction.FromString), text, ssml, inputHint, toList);
    }

    /// <summary>A message that offers buttons.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message that offers buttons to some members.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>A message with one attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return WithAttachments(AttachmentLayoutTypes.List, [attachment], text, ssml, inputHint);
    }

    /// <summary>A message with attachments below each other.</summary>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments beside each other.</summary>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message with a picture or a film at an address.</summary>
    public static IMessageActivity ContentUrl(string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return Attachment(new Attachment(contentType, url, name: name ?? string.Empty), text, ssml, inputHint);
    }

    private static Activity WithAttachments(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }
}
