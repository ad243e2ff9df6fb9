using Microsoft.Bot.Builder.Dialogs.Numbers;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or words.</summary>
/// <typeparam name="T">The type of the number: <see cref="short"/>, <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.</typeparam>
public class NumberPrompt<T> : Prompt<T>
{
    /// <summary>Creates a prompt.</summary>
    /// <exception cref="NotSupportedException">The type is none of those.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        if (!NumberConversion.Supports(typeof(T)))
            throw new NotSupportedException($"A number prompt cannot ask for {typeof(T)}.");
    }

    /// <summary>The culture where the activity names none.</summary>
    public string DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (QuestionOf(options, isRetry) is { } question)
            await turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <summary>Reads the first number of the answer. One that the type cannot hold is no answer.</summary>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(activity.Text))
        {
            var culture = PromptDefaults.Culture(activity, options?.RecognizeLanguage, DefaultLocale);
            if (NumberFinder.FindNumbers(activity.Text, culture) is [var first, ..] && NumberConversion.TryConvert<T>(first.Value, out var value))
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }
}
