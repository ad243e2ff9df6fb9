using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Tells what began or ended at a date or so long ago.</summary>
internal sealed class DatedRoles(Message message, Relevance relevance)
{
    /// <summary>"since March": the abstinence that is going on, or the use; null when it is about neither.</summary>
    public DurationRole? Since(int from, int to)
    {
        const Topic Pause = Topic.LastDose | Topic.Clean | Topic.Without | Topic.Away | Topic.Break;
        var pause = Math.Min(message.Left(from, Pause | Topic.Quit), message.Right(to - 1, Pause));
        var use = Math.Min(message.Left(from, Topic.Take | Topic.Do | Topic.Using | Topic.Start), message.Right(to - 1, Topic.Take | Topic.Using));
        if (message.Left(from, Relevance.Others, 6) < Math.Min(pause, use)) return null;
        if (Math.Min(pause, use) == int.MaxValue && !relevance.IsOurs(from, to - 1)) return null;
        var no = message.Left(from, Part.Negation);
        var denied = no <= 5 || use < int.MaxValue && no < use + 3;
        return denied || pause <= use && pause < int.MaxValue ? DurationRole.SinceLastUse : DurationRole.Use;
    }

    /// <summary>"2 years ago": since the start, or since the last dose; null when something else happened then.</summary>
    public DurationRole? Ago(int at)
    {
        var unit = message[at].Kind == NodeKind.Time ? message[at].UnitDays : 1;
        var best = NearestRole.Of(message, at, out var cost,
            (Topic.Start | Topic.Return, DurationRole.Use),
            (Topic.Quit | Topic.LastDose | Topic.Clean, DurationRole.SinceLastUse),
            (Topic.Break | Topic.Taper, DurationRole.Other));
        best ??= NearestRole.Of(message, at, out cost, (Topic.Take, unit <= 1 ? DurationRole.SinceLastUse : DurationRole.Use));
        if (best is null && message.Left(at, Topic.Start | Topic.Using, 40) < int.MaxValue) (best, cost) = (DurationRole.Use, 10);
        if (best is not null) return relevance.OthersCost(at) < cost ? null : best;
        if (!relevance.HasQuantity(at)) return null;
        return unit <= 1 ? DurationRole.SinceLastUse : DurationRole.Use;
    }
}
