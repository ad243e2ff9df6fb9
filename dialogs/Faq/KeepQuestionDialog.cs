using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Messages;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.Faq;

/// <summary>Waits for a yes or no to keeping a question. Anything else is a no and is then dealt with as itself.</summary>
internal sealed class KeepQuestionDialog() : Dialog(KeepId)
{
    /// <summary>The dialog's id.</summary>
    public const string KeepId = "keep-question";

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(EndOfTurn);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var question = turn.Talk.Unanswered;
        turn.Talk = turn.Talk with { Unanswered = null };
        switch (turn.Content.Commands.Read(turn.Input.Text))
        {
            case BotCommand.Yes when question is not null:
                turn.Handled = true;
                Keep(turn, question);
                turn.OfferMenu();
                break;
            case BotCommand.No:
                turn.Handled = true;
                turn.Talk = turn.Talk with { KeepDeclined = true };
                turn.Say("faq-not-kept");
                turn.OfferMenu();
                break;
            default:
                turn.Talk = turn.Talk with { KeepDeclined = true };
                break;
        }

        return dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static void Keep(Turn turn, string question)
    {
        var key = KeptQuestion.Prefix + Guid.NewGuid().ToString("N");
        turn.Apart[key] = new KeptQuestion(question, DateOnly.FromDateTime(turn.Now.UtcDateTime));
        turn.Person = turn.Person with { Links = [.. turn.Person.Links, new LinkedItem(key, turn.Now)] };
        turn.Say("faq-kept", ("hours", Show.Number(turn.Hours)));
    }
}
