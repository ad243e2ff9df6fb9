namespace Microsoft.Bot.Schema;

/// <summary>How several attachments stand beside each other.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary>The value <c>list</c>.</summary>
    public const string List = "list";

    /// <summary>The value <c>carousel</c>.</summary>
    public const string Carousel = "carousel";
}
