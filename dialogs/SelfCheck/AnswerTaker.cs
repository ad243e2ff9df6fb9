using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.Safety;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Takes an answer to the question that was asked.</summary>
internal static class AnswerTaker
{
    /// <summary>Records it, or ends the check where the answer does.</summary>
    public static QuestionOutcome Take(Turn turn, Question question, Answer answer, bool quietly)
    {
        if (question.Id == CheckFlow.Confirm && answer.Options is ["change"])
            return Corrections.Ask(turn);
        if (answer.Options is [var only] && question.Option(only)?.Ends is { } ending)
            return CheckEndings.End(turn, ending);
        CheckFlow.RecordAll(turn, [new Reading(question.Id, answer)], question.Id, quietly);
        return QuestionOutcome.Answered;
    }

    /// <summary>Leaves the question open. Where the check cannot go on without an answer it ends kindly.</summary>
    public static QuestionOutcome LeaveOpen(Turn turn, Question question, LeftOpen why)
    {
        switch (question.Id)
        {
            case "age":
                return CheckEndings.End(turn, CheckEnding.AgeUnknown);
            case "consent":
                return CheckEndings.End(turn, CheckEnding.Declined);
            case "right-now":
                turn.Say("check-right-now-open");
                break;
            default:
                break;
        }

        CheckFlow.RecordAll(turn, [new Reading(question.Id, Answer.None(why))], question.Id, quietly: true);
        return QuestionOutcome.Answered;
    }
}

/// <summary>Ends a check before its result.</summary>
internal static class CheckEndings
{
    /// <summary>Ends it, kindly, and says where help is if that is why.</summary>
    public static QuestionOutcome End(Turn turn, CheckEnding ending)
    {
        switch (ending)
        {
            case CheckEnding.Emergency:
                turn.Check = turn.Check! with { Phase = CheckPhase.Paused };
                SafetyTalk.RightNow(turn);
                break;
            case CheckEnding.Minor:
                turn.Check = null;
                turn.Say("check-minor");
                SafetyTalk.DeclareMinor(turn);
                break;
            default:
                turn.Check = null;
                turn.Say(ending == CheckEnding.AgeUnknown ? "check-age-unknown" : "check-declined");
                turn.Offer("ask", "help-now");
                break;
        }

        return QuestionOutcome.Moved;
    }
}
