using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.SelfCheck;

/// <summary>Says what a self-check comes to: red flags, stage and reasons, notes, and where to go from here.</summary>
internal static class CheckResult
{
    /// <summary>Says the result of the run.</summary>
    public static void Show(Turn turn)
    {
        var check = turn.Check!;
        var result = SelfCheckResult.Of(turn.Content.Questionnaire, check.Answers);
        foreach (var paragraph in ResultParagraphs.Of(turn.Content, check.Answers, result))
            turn.Reply.Say(paragraph);
        if (ResultPicture.For(turn, result) is { } picture) turn.Reply.Attachments.Add(picture);
        CheckHistory.Take(turn, check, result);
        Offer(turn, result);
    }

    /// <summary>The links to the page for the doctor.</summary>
    public static void DoctorPage(Turn turn)
    {
        if (turn.Check is not { Phase: CheckPhase.Finished })
            turn.Say("result-none");
        else if (FileLinks.Make(turn, FileKind.DoctorPage) is { } page && FileLinks.Make(turn, FileKind.DoctorPdf) is { } pdf)
        {
            turn.Say("result-doctor", ("minutes", Cards.Show.Number(turn.LinkMinutes)), ("link", page.ToString()));
            turn.Say("result-doctor-pdf", ("link", pdf.ToString()));
        }
        else
            turn.Say("result-no-link");
    }

    private static void Offer(Turn turn, SelfCheckResult result)
    {
        turn.Say("result-next");
        turn.Offer("doctor");
        if (turn.MayAskForHistory) turn.Offer("keep", "dont-keep");
        ReminderTalk.OfferAfterResult(turn);
        foreach (var topic in turn.Content.ResultTexts.NextAfter(result.Stage).Take(3))
            turn.Reply.Offer(turn.Content.Faq.Content.Topic(new(topic)).Title);
        turn.Offer("start-over", "forget");
    }
}
