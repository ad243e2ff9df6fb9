using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity Prompt { get; set; }

    /// <summary>The question after an answer that did not do; <see cref="Prompt"/> again if there is none.</summary>
    public Activity RetryPrompt { get; set; }

    /// <summary>The answers to choose from.</summary>
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style if there is none.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>What the validator is to know.</summary>
    public object Validations { get; set; }

    /// <summary>The language in which the answer is read; the activity's if there is none.</summary>
    public string RecognizeLanguage { get; set; }
}
