using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a yes or a no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Creates a prompt with the usual yes and no of each language.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptDefaults.ConfirmChoices, validator, defaultLocale)
    {
    }

    /// <summary>Creates a prompt with a yes and a no of its own.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">Yes, no, and how they are listed, by culture.</param>
    /// <param name="validator">Decides whether an answer will do.</param>
    /// <param name="defaultLocale">The culture where the activity names none.</param>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? throw new ArgumentNullException(nameof(choiceDefaults));
        DefaultLocale = defaultLocale;
    }

    /// <summary>How yes and no are shown; by default as the channel shows them best.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The culture where the activity names none.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>How yes and no are listed; by default as the culture does.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The choices for yes and for no; by default the culture's words.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var (choices, factoryOptions) = ChoicesFor(PromptDefaults.Culture(activity, null, DefaultLocale));
        var question = AppendChoices(
            QuestionOf(options, isRetry), activity.ChannelId, choices, options.Style ?? Style, factoryOptions, activity.Conversation?.ConversationType, PromptDefaults.ToList(activity), cancellationToken);
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <summary>Reads the answer: the choice's own words first, then yes and no in the language, then anything that points at a choice.</summary>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(activity.Text))
        {
            var culture = PromptDefaults.Culture(activity, options?.RecognizeLanguage, DefaultLocale);
            if (Recognize(activity.Text, culture) is { } answer)
            {
                result.Succeeded = true;
                result.Value = answer;
            }
        }

        return Task.FromResult(result);
    }

    private bool? Recognize(string text, string culture)
    {
        var (choices, factoryOptions) = ChoicesFor(culture);
        for (var i = 0; i < choices.Length; i++)
        {
            if (text.AsSpan().Trim().Equals(choices[i].Value, StringComparison.CurrentCultureIgnoreCase))
                return i == 0;
        }

        var answer = YesNo.Read(text, culture);
        if (answer != Meaning.None)
            return answer == Meaning.Unsure ? null : answer == Meaning.Yes;

        var isNumbered = factoryOptions.IncludeNumbers ?? true;
        if (ConfirmChoices is null && !isNumbered)
            return null;
        var finding = new FindChoicesOptions { Locale = culture, RecognizeNumbers = isNumbered, RecognizeOrdinals = isNumbered };
        return ChoiceRecognizers.RecognizeChoices(text, choices, finding) is [var found, ..] ? found.Resolution.Index == 0 : null;
    }

    private (Choice[] Choices, ChoiceFactoryOptions Options) ChoicesFor(string culture)
    {
        var (yes, no, options) = PromptDefaults.Of(_choiceDefaults, culture);
        return ([ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no], ChoiceOptions ?? options ?? PromptDefaults.Of(PromptDefaults.ChoiceOptions, culture));
    }
}
