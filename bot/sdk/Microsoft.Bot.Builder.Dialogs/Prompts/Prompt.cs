using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.State;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks one question until the answer will do.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
public abstract class Prompt<T> : Dialog
{
    private readonly PromptValidator<T> _validator;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides whether an answer will do; by default every answer that was understood does.</param>
    public Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId)
        => _validator = validator;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
            throw new ArgumentOutOfRangeException(nameof(options), $"The prompt '{Id}' is started with {nameof(PromptOptions)}.");

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var promptState = new Dictionary<string, object>(1) { [StateKeys.AttemptCount] = 0 };
        dc.ActiveDialog.State[StateKeys.Options] = promptOptions;
        dc.ActiveDialog.State[StateKeys.PromptState] = promptState;
        await OnPromptAsync(dc.Context, promptState, promptOptions, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Reads the answer. Anything but a message is ignored.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (options, state) = StoredIn(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[StateKeys.AttemptCount] = StateKeys.ReadCount(state, StateKeys.AttemptCount, fallback: 0) + 1;

        var isValid = recognized.Succeeded;
        var hasAnswered = false;
        if (_validator is not null)
        {
            var answers = AnswerWatch.Start(dc.Context);
            isValid = await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
            hasAnswered = answers.HasAnswered;
        }

        if (isValid)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (!hasAnswered)
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Repeats the question: a dialog that was put on top of the prompt has ended.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (options, state) = StoredIn(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    /// <summary>Keeps a received message from the parents if the prompt understands it as an answer.</summary>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
            return false;
        var (options, state) = StoredIn(dc.ActiveDialog);
        return (await OnRecognizeAsync(dc.Context, state, options, cancellationToken)).Succeeded;
    }

    /// <summary>Asks the question.</summary>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer in the turn's activity.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Adds the choices to a question in the given style.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, CancellationToken cancellationToken = default)
        => AppendChoices(prompt, channelId, choices, style, options, conversationType: null, toList: null, cancellationToken);

    /// <summary>Adds the choices to a question in the given style. The question itself is not changed.</summary>
    protected virtual IMessageActivity AppendChoices(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null, CancellationToken cancellationToken = default)
        => ChoiceRendering.Append(prompt, channelId, choices, style, options, conversationType, toList);

    /// <summary>The activity to send: the question, or the one for a retry if there is one. A copy, since sending writes an address into it.</summary>
    private protected static Activity QuestionOf(PromptOptions options, bool isRetry)
        => (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } question ? ActivityCopy.OfContent(question) : null;

    private static (PromptOptions Options, IDictionary<string, object> State) StoredIn(DialogInstance instance)
    {
        var options = instance.State.TryGetValue(StateKeys.Options, out var storedOptions) ? storedOptions as PromptOptions : null;
        if (!instance.State.TryGetValue(StateKeys.PromptState, out var storedState) || storedState is not IDictionary<string, object> state)
            instance.State[StateKeys.PromptState] = state = new Dictionary<string, object>(1);
        return (options ?? new PromptOptions(), state);
    }

    private static void ExpectInput(Activity question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
            question.InputHint = InputHints.ExpectingInput;
    }
}
