using Microsoft.Bot.Builder.Dialogs.State;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator knows.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext context, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = context;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was read in the answer. The validator may change the value.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What was asked.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator remembers from one answer to the next.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>How many answers the prompt has seen, this one included.</summary>
    public int AttemptCount => StateKeys.ReadCount(State, StateKeys.AttemptCount, fallback: 0);
}
