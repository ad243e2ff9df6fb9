using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>A message that shows the choices as the channel shows them best.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null)
        => ForChannel(channelId, list, text, speak, options, conversationType: null, toList: null);

    /// <summary>A message that shows the choices as the channel shows them best.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">The question as it is spoken.</param>
    /// <param name="options">How choices are written into the text, where the channel has no buttons.</param>
    /// <param name="conversationType">The kind of conversation, where the channel distinguishes them.</param>
    /// <param name="toList">The ids of those who are to see suggested actions; all if null.</param>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        list ??= [];
        var longest = 0;
        foreach (var choice in list)
            longest = Math.Max(longest, TitleOf(choice).Length);

        var fitsButtons = longest <= Channel.MaxActionTitleLength(channelId);
        if (fitsButtons && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            return SuggestedAction(list, text, speak, toList);
        if (fitsButtons && Channel.SupportsCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);
        return fitsButtons && list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>A message with the choices in one line: "A or B?", numbered unless the options say otherwise.</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var isNumbered = options?.IncludeNumbers ?? true;
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
                line.Append(Connector(i, choices.Count, options));
            if (isNumbered)
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            line.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>A message with the choices one in a line.</summary>
    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
        => List(ToChoices(choices), text, speak, options);

    /// <summary>A message with the choices one in a line, numbered unless the options say otherwise.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var isNumbered = options?.IncludeNumbers ?? true;
        var lines = new StringBuilder(text).Append('\n');
        for (var i = 0; i < choices.Count; i++)
        {
            lines.Append("\n   ");
            if (isNumbered)
                lines.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            else
                lines.Append("- ");
            lines.Append(TitleOf(choices[i]));
        }

        return MessageFactory.Text(lines.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>A message with the choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null)
        => SuggestedAction(ToChoices(choices), text, speak, toList: null);

    /// <summary>A message with the choices as suggested actions for those named.</summary>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null)
        => SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>A message with the choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null)
        => SuggestedAction(choices, text, speak, toList: null);

    /// <summary>A message with the choices as suggested actions for those named.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
        => MessageFactory.SuggestedActions(ActionsOf(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>A message with a card whose buttons are the choices.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
        => MessageFactory.Attachment(new HeroCard { Text = text, Buttons = ActionsOf(choices) }.ToAttachment(), text: null, speak, InputHints.ExpectingInput);

    /// <summary>Choices of these values.</summary>
    public static IList<Choice> ToChoices(IList<string> choices)
        => choices?.Select(static value => new Choice(value)).ToList() ?? [];

    internal static string TitleOf(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value ?? string.Empty : choice.Action.Title;

    private static string Connector(int index, int count, ChoiceFactoryOptions options)
        => index < count - 1 ? options?.InlineSeparator ?? ", "
            : count == 2 ? options?.InlineOr ?? " or "
            : options?.InlineOrMore ?? ", or ";

    private static List<CardAction> ActionsOf(IList<Choice> choices)
    {
        var actions = new List<CardAction>(choices?.Count ?? 0);
        foreach (var choice in choices ?? [])
            actions.Add(choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value });
        return actions;
    }
}
