using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Reads the words right behind a length: "2 week break", "90 days clean", "3 year habit".</summary>
internal sealed class AdjacentRole(Message message, Pauses pauses)
{
    /// <summary>What stands right behind the length: "2 week break", "90 days clean", "3 year habit", "2 weeks off".</summary>
    public DurationRole? Of(int at, int next)
    {
        var unit = message[at].UnitDays;
        for (var i = next; i < next + 3; i++)
        {
            var node = message[i];
            if (i == next && node.Says("later")) return DurationRole.Other;
            if (i == next && node.Says("after") && message.Right(i, Topic.LastDose, 4) <= 4) return message.Left(at, Topic.Withdrawal | Topic.Onset, 6) <= 6 ? DurationRole.Other : DurationRole.SinceLastUse;

            if (node.Kind != NodeKind.Word || node.Is(Part.Clause) || node.Word.Tells(Topic.Elsewhere)) return null;
            if (node.Word.Tells(Topic.LastDose)) return DurationRole.SinceLastUse;
            if (node.Word.Tells(Topic.Clean)) return pauses.IsOver(at) ? DurationRole.Break : DurationRole.SinceLastUse;
            if (node.Word.Tells(Topic.Break | Topic.Away)) return node.Word.Tells(Topic.Away) && pauses.IsGoingOn(at) ? DurationRole.SinceLastUse : DurationRole.Break;
            if (i == next && node.Is(Part.On | Part.Of | Part.At) && (message[i + 1].Kind == NodeKind.Amount || message[i + 1].Is(Part.About) && message[i + 2].Kind == NodeKind.Amount) && unit >= 7) return DurationRole.Use;
            if (node.Word.Tells(Topic.Without) && message.Right(i, Topic.Break | Topic.Quit, 3) <= 3) return DurationRole.Use;
            if (node.Word.Tells(Topic.Without) && pauses.IsWithoutKratom(i)) return pauses.IsOver(at) ? DurationRole.Break : DurationRole.SinceLastUse;
            if (i == next && node.Word.Text == "into" && message.Right(i, Topic.Break | Topic.Quit | Topic.Clean | Topic.Withdrawal, 4) <= 4) return DurationRole.SinceLastUse;
            if (i == next && node.Is(Part.In) && IsPlainIn(i)) return message.Left(at, Topic.Onset, 6) <= 6 ? DurationRole.Other : unit < 1 || unit < 30 && !message.Near(at, Topic.Take | Topic.Using | Topic.Tolerance | Topic.Kratom, 8) || unit < 365 && message.Near(at, Topic.Withdrawal | Topic.Quit | Topic.Clean, 8) ? DurationRole.SinceLastUse : DurationRole.Use;
            if (node.Word.Tells(Topic.Using) || node.Is(Part.Rate)) return unit >= 1 ? DurationRole.Use : null;
            if (node.Word.Tells(Topic.Taper | Topic.Supply | Topic.Withdrawal | Topic.Onset) && !node.Word.Tells(Topic.Effect)) return DurationRole.Other;
            if (node.Word.Tells(Topic.Effect) && unit < 1) return DurationRole.Effect;
        }
        return null;
    }

    /// <summary>"two years in" ends there, or goes on with "to" or "and".</summary>
    private bool IsPlainIn(int at) =>
        message[at].Word.Text is "into" || message[at + 1].Kind is NodeKind.None or NodeKind.Stop or NodeKind.Mark || message[at + 1].Is(Part.Clause | Part.To | Part.Now) || message[at].Word.Text == "in" && message[at + 1].Says("still", "i", "im");
}
