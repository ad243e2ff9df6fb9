namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt read in an answer.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>True when a value was found.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The value.</summary>
    public T Value { get; set; }

    /// <summary>True when a parent may take the activity although a value was found.</summary>
    public bool AllowInterruption { get; set; }
}
