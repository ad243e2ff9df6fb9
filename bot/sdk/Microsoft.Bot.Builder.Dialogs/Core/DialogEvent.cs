namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that happened to a dialog, offered to it and then to its parents.</summary>
public class DialogEvent
{
    /// <summary>True when parents see the event if the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of the bot's own.</summary>
    public string Name { get; set; }

    /// <summary>What belongs to the event.</summary>
    public object Value { get; set; }
}
