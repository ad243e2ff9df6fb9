namespace Microsoft.Bot.Schema;

/// <summary>A call that waits for an answer.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>The value.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
