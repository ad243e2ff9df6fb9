using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Kept results and what has changed since the last one. Silent where there is too little to tell.</summary>
internal static class CheckHistory
{
    /// <summary>After a result: compares it with the last one, keeps it, or asks whether it may.</summary>
    public static void Take(Turn turn, CheckState check, SelfCheckResult result)
    {
        if (turn.History is not null)
        {
            var last = turn.History.Results.LastOrDefault(past => past.RunId != check.RunId);
            if (last is not null) Compare(turn, last, Of(turn, check, result));
            Keep(turn, check, result);
            if (last is not null && Picture(turn) is { } picture) turn.Reply.Attachments.Add(picture);
        }
        else if (turn.MayAskForHistory)
            turn.Say("result-history-ask");
    }

    /// <summary>The person wants results kept.</summary>
    public static void Consent(Turn turn)
    {
        turn.Person = turn.Person with { KeepsNoHistory = false };
        if (turn.Check is { Phase: CheckPhase.Finished } check)
        {
            Keep(turn, check, SelfCheckResult.Of(turn.Content.Questionnaire, check.Answers));
            turn.Say("result-kept");
        }
        else
        {
            Set(turn, turn.History ?? new KeptHistory([]));
            turn.Say("history-on");
        }
    }

    /// <summary>The person wants none kept.</summary>
    public static void Decline(Turn turn)
    {
        turn.Person = turn.Person with { KeepsNoHistory = true };
        Set(turn, null);
        turn.Say("result-not-kept");
    }

    private static Attachment? Picture(Turn turn) =>
        turn.Channel.ShowsCards && FileLinks.Make(turn, FileKind.HistoryPicture) is { } link
            ? PictureCard.Of(link, HistoryPictureModel.Of(turn.Content, turn.History!.Results).AltText)
            : null;

    private static void Keep(Turn turn, CheckState check, SelfCheckResult result) =>
        Set(turn, new KeptHistory([.. (turn.History?.Results ?? []).Where(past => past.RunId != check.RunId), Of(turn, check, result)]));

    private static void Set(Turn turn, KeptHistory? history)
    {
        turn.History = history;
        turn.Apart[turn.HistoryKey] = history;
    }

    private static PastCheck Of(Turn turn, CheckState check, SelfCheckResult result) => new(
        check.RunId,
        check.Finished ?? turn.Now,
        result.Stage,
        check.Answers.Find("times-per-day")?.Quantity ?? Middle(turn, check, "times-per-day"),
        check.Answers.Find("amount")?.Quantity);

    private static Quantity? Middle(Turn turn, CheckState check, string id) =>
        check.Answers.Find(id) is { IsGiven: true, Options: [var option] } && turn.Content.Questionnaire.Find(id)?.Option(option)?.Value is { } value
            ? new Quantity(value, value, "per-day")
            : null;

    private static void Compare(Turn turn, PastCheck then, PastCheck now)
    {
        var texts = turn.Content.Texts;
        var changes = new List<string>();
        if (then.Stage is { } before && now.Stage is { } after)
            changes.Add(before == after
                ? texts.Text("compare-stage-same", ("stage", Title(turn, after)))
                : texts.Text("compare-stage", ("before", Title(turn, before)), ("now", Title(turn, after))));
        if (then.TimesPerDay is { } often && now.TimesPerDay is { } oftenNow && often != oftenNow)
            changes.Add(texts.Text("compare-times", ("before", Show.Quantity(texts, often)), ("now", Show.Quantity(texts, oftenNow))));
        if (then.Amount is { } much && now.Amount is { } muchNow && much.Unit == muchNow.Unit && much != muchNow)
            changes.Add(texts.Text("compare-amount", ("before", Show.Quantity(texts, much)), ("now", Show.Quantity(texts, muchNow))));
        if (changes.Count == 0) return;
        if ((now.At - then.At).TotalDays is >= 1 and var days) changes.Add(texts.Text("compare-gap", ("days", Show.Number(Math.Floor(days)))));
        turn.Say("compare", ("then", Show.Time(then.At)), ("changes", string.Join("; ", changes)));
    }

    private static string Title(Turn turn, Stage stage) => turn.Content.ResultTexts.Of(stage).Title;
}
