namespace Microsoft.Bot.Schema;

/// <summary>The conversation has ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>The code of the outcome or of the error.</summary>
    string Code { get; set; }

    /// <summary>The text.</summary>
    string Text { get; set; }
}
