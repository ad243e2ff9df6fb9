using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Tells what a length of time is the length of: by what all the cues around it say together, once it is about use at all.</summary>
internal sealed class RoleResolver(Message message, Relevance relevance)
{
    private const Topic Dated = Topic.Start | Topic.Return | Topic.Quit | Topic.LastDose | Topic.Clean | Topic.Break | Topic.Taper | Topic.Take | Topic.Using;

    private readonly RoleCues _cues = new(message);

    /// <summary>The role of a length of time; null when it is the length of something that has nothing to do with kratom or the body.</summary>
    public DurationRole? Of(int at)
    {
        if (message[at].UnitDays < 1 && message.Near(at, Topic.Sleep, 3)) return null;
        if (message[Behind(at)].Is(Part.Ago)) return Ago(at);
        // "How long a break? 3 days? a week?": one answer after another.
        if (message[at - 1].Kind == NodeKind.Stop && message[at + 1].Kind is NodeKind.Stop or NodeKind.None && message.Durations is [.., var last] && last.To == at - 1) return last.Role;
        return IsTold(Behind(at)) || message[at].UnitDays < 1 && message.Left(at, Topic.Last, 8) <= 8 || IsCountdown(at) || (IsReckoned(at) || relevance.IsOurs(at, at)) && !relevance.IsElsewhere(at) ? Choose(at, at + 1) : null;
    }

    /// <summary>"27 hours without", "30 days clean", "2 years in", "60 days today": right behind a length these are said of use and of nothing else.</summary>
    private bool IsTold(int next)
    {
        var node = message[next];
        if (node.Tells(Topic.Clean | Topic.Without | Topic.Break | Topic.LastDose | Topic.Withdrawal) || node.Says("today")) return true;
        // "Been 3 days."
        if (message[next - 2].Says("been", "its been") && message[next - 3].Kind is NodeKind.Stop or NodeKind.None && node.Kind is NodeKind.Stop or NodeKind.None) return true;
        // "for a week with none".
        if (node.Says("with") && message[next + 1].Says("none", "nothing")) return true;
        // "8 hours between".
        if (node.Is(Part.Between) && message[next + 1].Kind is NodeKind.Stop or NodeKind.None) return true;
        if (node.Says("after")) return message.Right(next, Topic.LastDose | Topic.Take, 3) <= 3;
        return node.Is(Part.In) && (message[next + 1].Kind is NodeKind.None or NodeKind.Stop or NodeKind.Mark || message[next + 1].Is(Part.Clause));
    }

    /// <summary>"started in June 2023, so almost 3 years", "since I was 19, so 12 years now": what a start comes to.</summary>
    private bool IsReckoned(int at)
    {
        var before = message[at - 1].Is(Part.About) ? message[at - 2] : message[at - 1];
        return before.Says("so") && message[at].UnitDays >= 7 && (message.Left(at, Topic.Start) < int.MaxValue || message.Left(at, Part.Since) < int.MaxValue);
    }

    /// <summary>"my surgery is in 2 weeks": the time until the body is looked into.</summary>
    private bool IsCountdown(int at) =>
        message[at].UnitDays >= 1 && message.Near(at, Topic.Event, 6) && (message[at - 1].Is(Part.In) || message[at - 1].Is(Part.About) && message[at - 2].Is(Part.In));

    /// <summary>The role of "... ago"; null when something else happened then.</summary>
    public DurationRole? Ago(int at)
    {
        var told = Math.Min(message.Left(at, Dated), message.Right(at, Dated));
        // "Cold turkey from 32 gpd. Two hundred and six days ago."
        if (message[at - 1].Kind == NodeKind.Stop) told = Math.Min(told, message.Left(at - 1, Dated));
        if (told == int.MaxValue && !relevance.HasQuantity(at) || relevance.OthersCost(at) < told) return null;
        return Choose(at, at + 1);
    }

    /// <summary>The role of "since DATE", the pieces from one position up to another; null when it is not about use.</summary>
    public DurationRole? Since(int from, int to)
    {
        const Topic Told = Topic.LastDose | Topic.Clean | Topic.Without | Topic.Away | Topic.Break | Topic.Take | Topic.Using;
        var told = Math.Min(message.Left(from, Told | Topic.Quit | Topic.Do | Topic.Start), message.Right(to - 1, Told));
        told = Math.Min(told, message.Left(from, Part.Negation));
        if (message.Left(from, Relevance.Others, 6) < told || told == int.MaxValue && !relevance.IsOurs(from, to - 1)) return null;
        return Choose(from, to);
    }

    private DurationRole Choose(int from, int to)
    {
        Span<double> scores = stackalloc double[Enum.GetValues<DurationRole>().Length];
        message.Learnt.Roles.Score(_cues.Around(from, to), scores);
        // No dose works for weeks, and nobody counts use in hours.
        if (message[from] is { Kind: NodeKind.Time, UnitDays: >= 7 }) scores[(int)DurationRole.Effect] = double.NegativeInfinity;
        if (message[from] is { Kind: NodeKind.Time, UnitDays: < 1 }) scores[(int)DurationRole.Use] = double.NegativeInfinity;
        var best = 0;
        for (var role = 1; role < scores.Length; role++)
        {
            if (scores[role] > scores[best]) best = role;
        }
        return (DurationRole)best;
    }

    private int Behind(int at)
    {
        var next = at + 1;
        while (message[next].Is(Part.OrSo | Part.Duration | Part.MostAfter | Part.Now) || message[next].IsMark('-') || message[next].IsMark(')')) next++;
        return next;
    }
}
