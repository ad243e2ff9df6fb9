namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language, as a BCP 47 tag.</summary>
    string Locale { get; set; }

    /// <summary>The text.</summary>
    string Text { get; set; }

    /// <summary>The text to be spoken, plain or SSML.</summary>
    string Speak { get; set; }

    /// <summary>Whether an answer is expected; see <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>The text for channels that show no cards.</summary>
    string Summary { get; set; }

    /// <summary>How <see cref="Text"/> is written; see <see cref="TextFormatTypes"/>.</summary>
    string TextFormat { get; set; }

    /// <summary>How the attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>Buttons that are offered with it.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>How important it is; see <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>How replies are delivered; see <see cref="DeliveryModes"/>.</summary>
    string DeliveryMode { get; set; }

    /// <summary>When it is of no more use.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>The value.</summary>
    object Value { get; set; }

    /// <summary>The members of the conversation that it names.</summary>
    Mention[] GetMentions();

    /// <summary>Whether there is anything to show.</summary>
    bool HasContent();
}
