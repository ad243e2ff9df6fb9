using KratomBot.Knowledge.Safety;

namespace KratomBot.Dialogs.Root;

/// <summary>In Teams a person's organisation may keep and search chats. It is said before anything is asked or answered there.</summary>
internal static class OrganisationNotice
{
    /// <summary>Says it where it belongs; nothing outside Teams.</summary>
    public static void Say(Turn turn, string text)
    {
        if (!turn.Channel.IsTeams) return;
        turn.Say(text);
        turn.Talk = turn.Talk with { ToldOfOrganisation = true };
    }

    /// <summary>Puts it before the first words of a conversation that has not had it; help in an emergency comes without it.</summary>
    public static void AddTo(Turn turn)
    {
        if (!turn.Channel.IsTeams || !turn.PersonIsHere || turn.Talk.ToldOfOrganisation || turn.Reply.IsEmpty || turn.Verdict.Level.TakesOver()) return;
        turn.Reply.SayFirst(turn.Content.Texts.Text("welcome-teams"));
        turn.Talk = turn.Talk with { ToldOfOrganisation = true };
    }
}
