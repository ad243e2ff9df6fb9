namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words that prompts use in a language.</summary>
public class PromptCultureModel
{
    /// <summary>The culture's name in lower case, such as <c>en-us</c>.</summary>
    public string Locale { get; set; }

    /// <summary>Between the items of a list.</summary>
    public string Separator { get; set; }

    /// <summary>Between two items.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two items.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>The word for yes.</summary>
    public string YesInLanguage { get; set; }

    /// <summary>The word for no.</summary>
    public string NoInLanguage { get; set; }
}
