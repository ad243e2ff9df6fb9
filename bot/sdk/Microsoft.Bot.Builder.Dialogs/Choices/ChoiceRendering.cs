using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Puts choices into a prompt's question.</summary>
internal static class ChoiceRendering
{
    /// <summary>The question with the choices shown; a copy, so that the prompt's own activity stays as the bot made it.</summary>
    public static IMessageActivity Append(IMessageActivity prompt, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options, string conversationType, IList<string> toList)
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = Render(channelId, choices, style, text, prompt?.Speak, options, conversationType, toList);
        if (prompt is not Activity question)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        var copy = State.ActivityCopy.OfContent(question);
        copy.Text = shown.Text;
        if (shown.SuggestedActions?.Actions is { Count: > 0 })
            copy.SuggestedActions = shown.SuggestedActions;
        if (shown.Attachments is { Count: > 0 } cards)
            copy.Attachments = copy.Attachments is { Count: > 0 } own ? [.. own, .. cards] : cards;
        return copy;
    }

    private static IMessageActivity Render(string channelId, IList<Choice> choices, ListStyle style, string text, string speak, ChoiceFactoryOptions options, string conversationType, IList<string> toList)
        => style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, speak, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text, speak),
            ListStyle.None => MessageFactory.Text(text, speak),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak, options, conversationType, toList),
        };
}
