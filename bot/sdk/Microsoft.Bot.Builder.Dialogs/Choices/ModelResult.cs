namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was found in an utterance, and where.</summary>
/// <typeparam name="T">What was found.</typeparam>
public class ModelResult<T>
{
    /// <summary>The part of the utterance.</summary>
    public string Text { get; set; }

    /// <summary>The index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of its last character.</summary>
    public int End { get; set; }

    /// <summary>The kind of thing.</summary>
    public string TypeName { get; set; }

    /// <summary>What was found.</summary>
    public T Resolution { get; set; }
}
