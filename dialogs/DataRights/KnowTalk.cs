using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Reminders;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;

namespace KratomBot.Dialogs.DataRights;

/// <summary>"What do you know": everything that is stored about the person, shown.</summary>
internal static class KnowTalk
{
    /// <summary>Shows it.</summary>
    public static void Say(Turn turn)
    {
        var lines = Lines(turn).ToArray();
        if (lines.Length == 0)
        {
            turn.Say("know-nothing");
            return;
        }

        turn.Say("know-title");
        turn.Reply.Say(string.Join('\n', lines));
        if (turn.Check is { } check && CheckSummary.Answers(turn, check) is { Length: > 0 } answers) turn.Reply.Say(answers);
        turn.Say("know-rights");
        turn.Offer("export", "forget");
        if (turn.Person.LetsReadAlong) turn.Offer("no-read-along");
    }

    private static IEnumerable<string> Lines(Turn turn)
    {
        var texts = turn.Content.Texts;
        var hours = ("hours", Show.Number(turn.Hours));
        var person = turn.Person;
        if (turn.Check is { } check)
            yield return texts.Text("know-check", ("count", Show.Number(check.Answers.Count)), hours);
        if (turn.Safety.Minor) yield return texts.Text("know-minor");
        if (turn.Safety.InForce) yield return texts.Text("know-safety");
        if (turn.Safety.Country is not null) yield return texts.Text("know-country");
        if (turn.History is { Results.Count: > 0 and var results }) yield return texts.Text("know-history", ("count", Show.Number(results)));
        if (ReminderTalk.Known(turn) is { } reminder) yield return reminder;
        if (person.LetsReadAlong) yield return texts.Text("know-read-along", hours);
        if (Count(KeptQuestion.Prefix) is > 0 and var kept) yield return texts.Text("know-kept", ("count", Show.Number(kept)), hours);
        if (Count(Rating.Prefix) is > 0 and var ratings) yield return texts.Text("know-feedback", ("count", Show.Number(ratings)), hours);
        if (turn.Talk.LastTopics.Count > 0) yield return texts.Text("know-topic");

        int Count(string prefix) => person.Links.Count(link => link.Key.StartsWith(prefix, StringComparison.Ordinal));
    }
}
