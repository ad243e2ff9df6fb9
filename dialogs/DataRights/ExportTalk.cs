using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Root;

namespace KratomBot.Dialogs.DataRights;

/// <summary>"Export": links to a copy of the answers.</summary>
internal static class ExportTalk
{
    /// <summary>Offers the copy.</summary>
    public static void Say(Turn turn)
    {
        if (turn.Check is not { Answers.Count: > 0 })
        {
            turn.Say("export-nothing");
            return;
        }

        if (FileLinks.Make(turn, FileKind.ExportJson) is not { } json || FileLinks.Make(turn, FileKind.ExportFhir) is not { } fhir)
        {
            turn.Say("result-no-link");
            return;
        }

        turn.Say("export", ("minutes", Show.Number(turn.LinkMinutes)), ("json", json.ToString()), ("fhir", fhir.ToString()));
    }
}
