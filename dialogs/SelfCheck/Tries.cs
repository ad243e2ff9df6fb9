using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>What is said when an answer was not understood. It never goes on for ever.</summary>
internal static class Tries
{
    private const int OfferWaysOut = 3;
    private const int GoOn = 5;

    /// <summary>One more try that failed.</summary>
    public static QuestionOutcome Failed(Turn turn, Question question)
    {
        var tries = turn.Check!.Tries + 1;
        turn.Check = turn.Check with { Tries = tries };
        if (tries >= GoOn) return GiveUp(turn, question);
        if (question.Kind == QuestionKind.Amount && tries < OfferWaysOut) turn.Say("amount-unread");
        var isHalfSaid = tries < OfferWaysOut && turn.Content.Answers.Touched(turn.Input.Text).Contains(question);
        turn.Say(isHalfSaid ? "how-much" : tries switch { 1 => "try-1", 2 => "try-2", _ => "try-3" }, ("example", question.Example));
        return QuestionOutcome.Stayed;
    }

    private static QuestionOutcome GiveUp(Turn turn, Question question)
    {
        if (question.Part is QuestionPart.Start or QuestionPart.End)
        {
            turn.Check = null;
            turn.Say("try-last-end");
            turn.OfferMenu();
            return QuestionOutcome.Moved;
        }

        turn.Say("try-last");
        if (turn.Check!.Answers.Has(question.Id))
        {
            turn.Check = turn.Check with { Tries = 0, Revisit = [.. turn.Check.Revisit.Where(id => id != question.Id)] };
            return QuestionOutcome.Moved;
        }

        return AnswerTaker.LeaveOpen(turn, question, LeftOpen.NotUnderstood);
    }
}
