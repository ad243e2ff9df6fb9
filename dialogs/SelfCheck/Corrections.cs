using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Changes earlier answers, by words or from the summary.</summary>
internal static class Corrections
{
    /// <summary>"change the dose to 5 g", "back to how often"; at the summary also a bare name.</summary>
    public static QuestionOutcome? TakeRequest(Turn turn, Question asked)
    {
        var text = turn.Input.Text;
        if (asked.Id == CheckFlow.Confirm && TakeName(turn) is { } named) return named;
        if (turn.Content.Corrections.ReadRequest(text) is not { } request) return null;
        var target = request.Question is { } id && turn.Content.Questionnaire.Find(id)!.IsOpenTo(turn.Check!.Answers) ? id : null;
        if (request.Value is { } value && Read(turn, target ?? CheckFlow.Previous(turn), value, strict: target is not null) is { Count: > 0 } readings)
            return Record(turn, readings);
        if (target is not null)
        {
            CheckFlow.Reopen(turn, target);
            turn.Say("change-ask");
            return QuestionOutcome.Moved;
        }

        if (request.Question is null) turn.Say("change-unknown");
        return Ask(turn);
    }

    /// <summary>The bare name of an answered question, as the buttons of the summary send it.</summary>
    public static QuestionOutcome? TakeName(Turn turn)
    {
        if (turn.Content.Corrections.NamedExactly(turn.Input.Text) is not { } named || !turn.Check!.Answers.Has(named)) return null;
        CheckFlow.Reopen(turn, named);
        turn.Say("change-ask");
        return QuestionOutcome.Moved;
    }

    /// <summary>"no, twice a day", "actually 5 g": an answer to the question before, or to whatever it fits.</summary>
    public static QuestionOutcome? TakeBack(Turn turn, Question asked)
    {
        if (CorrectionReader.ReadTakeback(turn.Input.Text) is not { } rest) return null;
        if (AnswerReader.ReadExactly(asked, rest) is { } own) return AnswerTaker.Take(turn, asked, own, quietly: false);
        return Read(turn, CheckFlow.Previous(turn), rest, strict: false) is { Count: > 0 } readings ? Record(turn, readings) : null;
    }

    /// <summary>To the question answered last.</summary>
    public static QuestionOutcome Back(Turn turn)
    {
        if (CheckFlow.Previous(turn) is not { } previous)
        {
            turn.Say("not-answered-yet");
            return QuestionOutcome.Stayed;
        }

        CheckFlow.Reopen(turn, previous);
        return QuestionOutcome.Moved;
    }

    /// <summary>Which answer is to be changed, with a button for each.</summary>
    public static QuestionOutcome Ask(Turn turn)
    {
        var check = turn.Check!;
        var changeable = turn.Content.Questionnaire.OpenTo(check.Answers).Where(question => check.Answers.Has(question.Id)).ToArray();
        if (changeable.Length == 0)
        {
            turn.Say("not-answered-yet");
            return QuestionOutcome.Stayed;
        }

        turn.Say("change-which");
        if (check.Current != CheckFlow.Confirm) return QuestionOutcome.Stayed;
        if (!turn.Channel.ShowsManyButtons) turn.Reply.Say(string.Join('\n', changeable.Select(question => $"- {question.Short}")));
        foreach (var question in changeable)
            turn.Reply.Offer(question.Short);
        return QuestionOutcome.Left;
    }

    private static IReadOnlyList<Reading> Read(Turn turn, string? about, string value, bool strict)
    {
        var question = turn.Content.Questionnaire.Find(about);
        var readings = turn.Content.Answers.Read(question, value, turn.Now.DateTime);
        return strict ? [.. readings.Where(reading => reading.Question == about)] : readings;
    }

    private static QuestionOutcome Record(Turn turn, IReadOnlyList<Reading> readings)
    {
        CheckFlow.RecordAll(turn, readings, turn.Check!.Current, quietly: false);
        return QuestionOutcome.Moved;
    }
}
