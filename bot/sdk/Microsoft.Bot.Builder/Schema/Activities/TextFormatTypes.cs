namespace Microsoft.Bot.Schema;

/// <summary>How the text of a message is written.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown; the default.</summary>
    public const string Markdown = "markdown";

    /// <summary>Plain text.</summary>
    public const string Plain = "plain";

    /// <summary>XML with a few tags, on channels that show it.</summary>
    public const string Xml = "xml";
}
