namespace Microsoft.Bot.Schema;

/// <summary>A note for whoever debugs the bot; channels do not show it.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The name.</summary>
    string Name { get; set; }

    /// <summary>A describing label.</summary>
    string Label { get; set; }

    /// <summary>The kind of <see cref="Value"/>.</summary>
    string ValueType { get; set; }

    /// <summary>The value.</summary>
    object Value { get; set; }

    /// <summary>Another conversation that it is about.</summary>
    ConversationReference RelatesTo { get; set; }
}
