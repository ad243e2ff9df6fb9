namespace Microsoft.Bot.Schema;

/// <summary>A private suggestion about somebody's message.</summary>
public interface ISuggestionActivity : IMessageActivity, IActivity
{
    /// <summary>Passages that stand out.</summary>
    IList<TextHighlight> TextHighlights { get; set; }
}
