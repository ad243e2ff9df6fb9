using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Finds out what a message to a question is: an answer, a wish, a correction, a question in between, or nothing understood.</summary>
internal static class QuestionTurn
{
    /// <summary>Takes the message.</summary>
    public static async Task<QuestionOutcome> TakeAsync(Turn turn, DialogContext dialogs, Question question, CancellationToken cancellationToken)
    {
        var text = turn.Input.Text;
        if (turn.Input.Submit is { Text: null } submit)
            return Submitted(question, submit) is { } chosen ? AnswerTaker.Take(turn, question, chosen, quietly: true) : Tries.Failed(turn, question);
        if (AnswerReader.ReadExactly(question, text) is { } exact)
            return AnswerTaker.Take(turn, question, exact, quietly: true);
        if (turn.Content.Commands.Read(text) is { } command && QuestionCommands.Take(turn, question, command) is { } done)
            return done;
        if (Corrections.TakeRequest(turn, question) is { } changed)
            return changed;
        if (LooksLikeQuestion.Is(text))
            return await FaqTalk.AnswerAsync(turn, dialogs, between: true, cancellationToken) ? QuestionOutcome.Left : QuestionOutcome.Stayed;
        return TakeReadings(turn, question)
            ?? Corrections.TakeBack(turn, question)
            ?? Corrections.TakeName(turn)
            ?? await TakeTopicAsync(turn, dialogs, cancellationToken)
            ?? Tries.Failed(turn, question);
    }

    private static Answer? Submitted(Question question, CardSubmit submit)
    {
        var options = submit.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(question.Option)
            .OfType<AnswerOption>()
            .DistinctBy(option => option.Id)
            .ToArray();
        if (options.Length == 0) return AnswerReader.ReadExactly(question, submit.Value);
        if (options.Length > 1) options = [.. options.Where(option => !option.Alone)];
        return question.IsMultiple || options.Length == 1 ? new Answer([.. options.Select(option => option.Id)]) : null;
    }

    private static QuestionOutcome? TakeReadings(Turn turn, Question question)
    {
        var readings = turn.Content.Answers.Read(question, turn.Input.Text, turn.Now.DateTime);
        if (readings.Count == 0) return null;
        var own = readings.FirstOrDefault(reading => reading.Question == question.Id);
        var takesBack = own is null && CorrectionReader.ReadTakeback(turn.Input.Text) is not null;
        if (takesBack && Corrections.TakeBack(turn, question) is { } corrected) return corrected;
        CheckFlow.RecordAll(turn, [.. readings.Where(reading => reading != own)], question.Id, quietly: false);
        if (own is null) return QuestionOutcome.Moved;
        return AnswerTaker.Take(turn, question, own.Answer, quietly: false);
    }

    private static async Task<QuestionOutcome?> TakeTopicAsync(Turn turn, DialogContext dialogs, CancellationToken cancellationToken)
    {
        if (!FaqTalk.HasSomethingToSay(turn)) return null;
        return await FaqTalk.AnswerAsync(turn, dialogs, between: true, cancellationToken) ? QuestionOutcome.Left : QuestionOutcome.Stayed;
    }
}
