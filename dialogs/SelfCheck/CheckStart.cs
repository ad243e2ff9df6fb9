using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck.Reading;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Begins a self-check, by a word or with a sentence that answers some of it already.</summary>
internal static class CheckStart
{
    /// <summary>Begins a run, unless something stands against it.</summary>
    public static async Task BeginAsync(Turn turn, DialogContext dialogs, IReadOnlyList<Reading> readings, CancellationToken cancellationToken)
    {
        if (IsRefused(turn)) return;
        turn.Check = CheckFlow.Fresh(turn);
        turn.Say("check-limits", ("hours", Show.Number(turn.Hours)));
        OrganisationNotice.Say(turn, "check-limits-teams");
        Prefill(turn, readings);
        await SelfCheckDialog.RebuildAsync(turn, dialogs, cancellationToken);
    }

    /// <summary>Says why a check cannot be done here and now.</summary>
    public static bool IsRefused(Turn turn)
    {
        var reason = turn.Channel.IsGroup ? "check-group"
            : turn.Safety.InForce ? "check-closed"
            : turn.Safety.Minor ? "check-minor-closed"
            : null;
        if (reason is null) return false;
        turn.Say(reason);
        if (turn.Channel.IsGroup) turn.OfferPrivateChat();
        else turn.Offer("help-now");
        return true;
    }

    private static void Prefill(Turn turn, IReadOnlyList<Reading> readings)
    {
        var open = readings.Where(reading => turn.Content.Questionnaire.Find(reading.Question) is { Stored: true }).ToArray();
        foreach (var reading in open)
            CheckFlow.Record(turn, reading.Question, reading.Answer);
        if (open.Length > 0)
            turn.Say("check-understood", ("answers", string.Join("; ", open.Select(reading =>
                CheckFlow.Line(turn, turn.Content.Questionnaire.Find(reading.Question)!, reading.Answer)))));
        if (open.Length == 0) return;
        var touched = turn.Content.Answers.Touched(turn.Input.Text).Where(question => !turn.Check!.Answers.Has(question.Id)).ToArray();
        if (touched.Length > 0)
            turn.Say("check-touched", ("questions", string.Join(", ", touched.Select(question => CheckFlow.Name(turn, question.Id)))));
    }
}
