using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs;

/// <summary>Dialogs and activities whose details do not matter to a test.</summary>
internal static class Some
{
    public static PromptOptions Question(string text, string? retry = null) => new()
    {
        Prompt = (Activity)Activity.CreateMessageActivity().WithText(text),
        RetryPrompt = retry is null ? null : (Activity)Activity.CreateMessageActivity().WithText(retry),
    };

    public static WaterfallStep Ask(string prompt, string text, string? retry = null)
        => (step, cancellationToken) => step.PromptAsync(prompt, Question(text, retry), cancellationToken);

    public static WaterfallStep Say(Func<WaterfallStepContext, string> text)
        => async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync(text(step), cancellationToken: cancellationToken);
            return await step.EndDialogAsync(step.Result, cancellationToken);
        };

    /// <summary>A component that asks one question and says what it understood.</summary>
    public static ComponentDialog Asking<T>(Prompt<T> prompt, PromptOptions options)
        => new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("main", [(step, cancellationToken) => step.PromptAsync(prompt.Id, options, cancellationToken), Say(step => $"got {Describe(step.Result)}")]))
            .AddDialog(prompt);

    private static string Describe(object result)
        => result is Microsoft.Bot.Builder.Dialogs.Choices.FoundChoice choice ? choice.Value : Convert.ToString(result, System.Globalization.CultureInfo.InvariantCulture)!;

    private static IMessageActivity WithText(this IMessageActivity activity, string text)
    {
        activity.Text = text;
        return activity;
    }
}
