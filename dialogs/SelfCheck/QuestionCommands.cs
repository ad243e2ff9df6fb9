using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Messages;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>What can be said to a question besides an answer.</summary>
internal static class QuestionCommands
{
    /// <summary>Does it; null when the command means nothing here.</summary>
    public static QuestionOutcome? Take(Turn turn, Question question, BotCommand command)
    {
        switch (command)
        {
            case BotCommand.Skip when question.Id == CheckFlow.Confirm:
                return AnswerTaker.Take(turn, question, Answer.Of("show"), quietly: true);
            case BotCommand.Skip:
                return AnswerTaker.LeaveOpen(turn, question, LeftOpen.Skipped);
            case BotCommand.NotSure:
                return AnswerTaker.LeaveOpen(turn, question, LeftOpen.NotSure);
            case BotCommand.RatherNotSay:
                return AnswerTaker.LeaveOpen(turn, question, LeftOpen.RatherNotSay);
            case BotCommand.Back:
                return Corrections.Back(turn);
            case BotCommand.TellMore or BotCommand.WhereSaid or BotCommand.Helpful or BotCommand.NotHelpful when turn.Talk.LastTopics.Count > 0:
                FaqFollowUps.Take(turn, command, between: true);
                return QuestionOutcome.Stayed;
            default:
                return Said(turn, question, command) ? QuestionOutcome.Stayed : null;
        }
    }

    private static bool Said(Turn turn, Question question, BotCommand command)
    {
        switch (command)
        {
            case BotCommand.Why:
                turn.Reply.Say(question.Why);
                return true;
            case BotCommand.Example:
                turn.Say("example", ("example", question.Example));
                return true;
            case BotCommand.Repeat or BotCommand.Resume:
                turn.Say("repeat");
                return true;
            case BotCommand.Wait:
                turn.Say("wait");
                return true;
            case BotCommand.Help:
                turn.Say("help-check");
                return true;
            case BotCommand.Summary when question.Id != CheckFlow.Confirm:
                var answers = CheckSummary.Answers(turn, turn.Check!);
                turn.Say(answers.Length == 0 ? "summary-empty" : "summary-so-far");
                turn.Reply.Say(answers);
                return true;
            case BotCommand.Summary:
                return true;
            case BotCommand.Result or BotCommand.DoctorPage:
                turn.Say("result-none");
                return true;
            default:
                return false;
        }
    }
}
