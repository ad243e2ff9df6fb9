using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>What happens to the answers of a self-check. It knows no dialogs: they follow from the answers.</summary>
internal static class CheckFlow
{
    /// <summary>The last question: whether the summary is right.</summary>
    public const string Confirm = "confirm";

    /// <summary>The question that waits: one to be answered anew, else the first in order that is open now and has not been dealt with.</summary>
    public static Question? Waiting(Turn turn)
    {
        if (turn.Check is not { IsAsking: true } check) return null;
        var open = turn.Content.Questionnaire.OpenTo(check.Answers).ToArray();
        return open.FirstOrDefault(question => check.Revisit.Contains(question.Id)) ?? open.FirstOrDefault(question => !check.IsDone(question));
    }

    /// <summary>A fresh run.</summary>
    public static CheckState Fresh(Turn turn) => new()
    {
        RunId = Guid.NewGuid().ToString("N")[..12],
        Version = turn.Content.Questionnaire.Version,
        Started = turn.Now,
    };

    /// <summary>Records an answer: a first one, or another one for a question that had one.</summary>
    /// <returns>The questions that have to be asked again because of it.</returns>
    public static IReadOnlyList<string> Record(Turn turn, string id, Answer answer)
    {
        var check = turn.Check!;
        var question = turn.Content.Questionnaire.Find(id)!;
        IReadOnlyList<string> trail = id != check.Current || check.Trail.Contains(id) ? check.Trail : [.. check.Trail, id];
        check = check with { Tries = 0, Trail = trail, Revisit = [.. check.Revisit.Where(other => other != id)] };
        if (!question.Stored)
        {
            turn.Check = check with { Passed = [.. check.Passed.Where(other => other != id), id] };
            return [];
        }

        var (answers, dropped) = turn.Content.Questionnaire.Change(check.Answers, id, answer);
        turn.Check = check with { Answers = answers, Trail = [.. trail.Where(earlier => !dropped.Contains(earlier))] };
        return [.. dropped.Where(other => turn.Content.Questionnaire.Find(other)!.IsOpenTo(answers))];
    }

    /// <summary>Records what was read out of a message and says what was understood, unless it is nothing but the answer to the question asked.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="readings">What was read.</param>
    /// <param name="asked">The question that was asked.</param>
    /// <param name="quietly">Whether a plain answer needs no echo, as after a button.</param>
    public static void RecordAll(Turn turn, IReadOnlyList<Reading> readings, string? asked, bool quietly)
    {
        var (noted, changed, known, again) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var reading in readings)
        {
            var before = turn.Check!.Answers.Find(reading.Question);
            var question = turn.Content.Questionnaire.Find(reading.Question)!;
            again.AddRange(Record(turn, reading.Question, reading.Answer));
            if (!question.Stored) continue;
            var line = Line(turn, question, reading.Answer);
            if (before == reading.Answer)
                known.Add(line);
            else if (before is not null)
                changed.Add(line);
            else if (!(quietly && reading.Question == asked))
                noted.Add(line);
        }

        if (known.Count == readings.Count && known.Count > 0) turn.Say("known", ("answers", string.Join("; ", known)));
        if (noted.Count > 0) turn.Say("noted", ("answers", string.Join("; ", noted)));
        if (changed.Count > 0) turn.Say("changed", ("answers", string.Join("; ", changed)));
        if (again.Count > 0) turn.Say("asked-again", ("questions", string.Join(", ", again.Distinct().Select(id => Name(turn, id)))));
    }

    /// <summary>An answer as "how often: twice a day".</summary>
    public static string Line(Turn turn, Question question, Answer answer) =>
        $"{Lower(question.Short)}: {Show.Answer(turn.Content.Texts, question, answer)}";

    /// <summary>A question's name inside a sentence.</summary>
    public static string Name(Turn turn, string id) => Lower(turn.Content.Questionnaire.Find(id)!.Short);

    /// <summary>Asks for an answered question again; the old answer stands until then.</summary>
    public static void Reopen(Turn turn, string id)
    {
        var check = turn.Check!;
        turn.Check = check with
        {
            Tries = 0,
            Revisit = check.Answers.Has(id) ? [.. check.Revisit.Where(other => other != id), id] : check.Revisit,
            Passed = [.. check.Passed.Where(other => other != id)],
        };
    }

    /// <summary>The question answered last before the one that waits; null when there is none.</summary>
    public static string? Previous(Turn turn)
    {
        var check = turn.Check!;
        return check.Trail.LastOrDefault(id => id != check.Current
            && (check.Answers.Has(id) || check.Passed.Contains(id))
            && !check.Revisit.Contains(id)
            && turn.Content.Questionnaire.Find(id) is { Stored: true });
    }

    private static string Lower(string text) => char.IsUpper(text[0]) && text.Length > 1 && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
