namespace Microsoft.Bot.Schema;

/// <summary>An event that is invisible to the person.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>The value.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
