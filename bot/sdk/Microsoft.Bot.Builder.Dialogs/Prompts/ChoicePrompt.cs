using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of the choices in the options.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Creates a prompt with the usual separators of each language.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, PromptDefaults.ChoiceOptions, validator, defaultLocale)
    {
    }

    /// <summary>Creates a prompt with separators of its own.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">How choices are listed, by culture.</param>
    /// <param name="validator">Decides whether an answer will do.</param>
    /// <param name="defaultLocale">The culture where the activity names none.</param>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? throw new ArgumentNullException(nameof(choiceDefaults));
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown; by default as the channel shows them best.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The culture where the activity names none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How the choices are listed; by default as the culture does.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>How answers are matched with the choices.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var factoryOptions = ChoiceOptions ?? PromptDefaults.Of(_choiceDefaults, PromptDefaults.Culture(activity, null, DefaultLocale));
        var question = AppendChoices(
            QuestionOf(options, isRetry), activity.ChannelId, options.Choices ?? [], options.Style ?? Style, factoryOptions, activity.Conversation?.ConversationType, PromptDefaults.ToList(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var finding = FindChoicesOptions.InLocale(RecognizerOptions, PromptDefaults.Culture(activity, options.RecognizeLanguage ?? RecognizerOptions?.Locale, DefaultLocale));
            if (ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], finding) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Resolution;
            }
        }

        return Task.FromResult(result);
    }
}
