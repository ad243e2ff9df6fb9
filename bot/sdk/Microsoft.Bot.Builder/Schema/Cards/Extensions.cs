namespace Microsoft.Bot.Schema;

/// <summary>Cards as attachments.</summary>
public static class Extensions
{
    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);

    /// <summary>An attachment that holds the card.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);
}
