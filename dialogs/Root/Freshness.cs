using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.State;

namespace KratomBot.Dialogs.Root;

/// <summary>What is stored may be old: from before the retention, from before a pause, or of another version of the questions.</summary>
internal static class Freshness
{
    public static void Apply(Turn turn, DialogOptions options)
    {
        var since = turn.Talk.At == default ? TimeSpan.Zero : turn.Now - turn.Talk.At;
        turn.Person = turn.Person with { Links = [.. turn.Person.Links.Where(link => turn.Now - link.At < options.Retention)] };
        if (since >= options.Retention) Expire(turn);
        if (turn.Check is { } check && check.Version != turn.Content.Questionnaire.Version) Fit(turn, check);
        if (turn.Check is { IsAsking: true } && since >= options.Idle) turn.Say("check-welcome-back");
    }

    private static void Expire(Turn turn)
    {
        if (turn.Check is not null) turn.Say("check-gone", ("hours", Show.Number(turn.Hours)));
        turn.Check = null;
        turn.Talk = new TalkState { Welcomed = turn.Talk.Welcomed, ToldOfOrganisation = turn.Talk.ToldOfOrganisation, At = turn.Talk.At };
    }

    private static void Fit(Turn turn, CheckState check)
    {
        var answers = turn.Content.Questionnaire.Fit(check.Answers);
        turn.Check = check with
        {
            Version = turn.Content.Questionnaire.Version,
            Answers = answers,
            Passed = [.. check.Passed.Where(id => turn.Content.Questionnaire.Find(id) is { Stored: false })],
            Trail = [.. check.Trail.Where(id => turn.Content.Questionnaire.Find(id) is not null)],
            Revisit = [.. check.Revisit.Where(answers.Has)],
        };
        if (check.Phase != CheckPhase.Finished) turn.Say("check-new-version");
    }
}
