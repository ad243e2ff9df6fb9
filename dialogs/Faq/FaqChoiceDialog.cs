using System.Globalization;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Messages;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.Faq;

/// <summary>Waits for the choice between two or three topics. Anything else is left to whatever waits below it.</summary>
internal sealed class FaqChoiceDialog() : Dialog(ChoiceId)
{
    /// <summary>The dialog's id.</summary>
    public const string ChoiceId = "faq-choice";

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(EndOfTurn);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var offered = turn.Talk.Offered;
        turn.Talk = turn.Talk with { Offered = [] };
        var ended = await dc.EndDialogAsync(cancellationToken: cancellationToken);
        var between = dc.ActiveDialog is not null;
        if (turn.Content.Commands.Read(turn.Input.Text) == BotCommand.NoneOfThese)
        {
            turn.Handled = true;
            turn.Say("faq-none-of-these");
            await FaqTalk.MissAsync(turn, dc, turn.Content.Faq.Content.Reply(OutOfScopeKind.Other), between, cancellationToken);
        }
        else if (Chosen(turn, offered) is { } topic)
        {
            turn.Handled = true;
            FaqAnswers.Say(turn, [turn.Content.Faq.Content.Answer(topic)], between);
        }

        return ended;
    }

    private static TopicId? Chosen(Turn turn, IReadOnlyList<string> offered)
    {
        if (FaqTalk.Titled(turn, turn.Input.Text) is { } titled) return titled;
        string[] ordinals = ["first", "second", "third"];
        var words = turn.Input.Words.Core().Split(' ');
        if (words is not [.., var last] || words.Length > 3) return null;
        var word = words.Length == 1 ? last : words.FirstOrDefault(ordinals.Contains) ?? (words[0] is "number" or "option" ? last : "");
        var place = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(ordinals, word) + 1;
        return place >= 1 && place <= offered.Count ? new TopicId(offered[place - 1]) : null;
    }
}
