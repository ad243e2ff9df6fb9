using KratomBot.Knowledge.Recognition.Grammar.Roles;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Finds lengths of time that no frequency holds: "for a year and a half", "2 weeks ago", "5 hrs".</summary>
internal sealed class DurationGrammar(Message message, RoleResolver roles)
{
    /// <summary>Reads all of them, left to right.</summary>
    public void Read()
    {
        for (var at = 0; at < message.Count && message.Durations.Count < Message.MostItems; at++)
        {
            var node = message[at];
            if (node.Used) continue;
            if (node.Kind == NodeKind.Time) Length(at, node);
            else if (node.Is(Part.Recent) && message[at + 1].Is(Part.TimeUnit) && IsSingular(message[at + 1])) PastUnit(at);
        }
    }

    private void Length(int at, Node time)
    {
        if (IsAge(at) || IsRate(at) || (IsLoose(time) && !IsMeant(at))) return;
        if (roles.Of(at) is not { } role) return;
        var (min, max) = (time.Min * time.UnitDays, time.Max * time.UnitDays);
        if (!double.IsFinite(max) || max <= 0 || max > 36_500) return;
        var end = message[at + 1].Is(Part.Ago) ? at + 2 : at + 1;
        if (EndOf(time) || IsRepeated(at, min, max)) return;
        message.Durations.Add(new FoundDuration(at, at + 1, new LengthOfTime(min, max, Bounds.Of(message, at, at + 1, time.Bound)), time.UnitDays, message.Span(at, end)) { Role = role });
        message.Use(at, end);

        bool EndOf(Node node) => node.UnitDays < 1 / 1440.0;
    }

    /// <summary>"Three days. THREE DAYS.": said again for emphasis.</summary>
    private bool IsRepeated(int at, double min, double max) =>
        message[at - 1].Kind == NodeKind.Stop && message[at + 1].Kind is NodeKind.Stop or NodeKind.None && message.Durations is [.., var last] && last.To == at - 1 && (last.Length.MinDays, last.Length.MaxDays) == (min, max);

    /// <summary>"for the past year": a length of one.</summary>
    private void PastUnit(int at)
    {
        var before = message[at - 1].Is(Part.The) ? at - 2 : at - 1;
        if (!message[before].Is(Part.For | Part.In)) return;
        var days = message[at + 1].Word.Days;
        if (days < 1) return;
        message.Nodes[at + 1] = message.Nodes[at + 1] with { Kind = NodeKind.Time, Min = 1, Max = 1, UnitDays = days };
        if (roles.Of(at + 1) is not { } role) return;
        message.Durations.Add(new FoundDuration(at + 1, at + 2, new LengthOfTime(days, days), days, message.Span(at, at + 2)) { Role = role });
        message.Use(at, at + 2);
    }

    /// <summary>"from 2 to 8 g in under a year": the time in which a dose changed is not the time of use.</summary>
    public void Settle()
    {
        foreach (var found in message.Durations)
        {
            var at = found.At - 1;
            while (message[at].Is(Part.AtMost | Part.About | Part.AtLeast | Part.The | Part.Recent) && !message[at].Is(Part.For)) at--;
            var isSpan = message[at].Is(Part.In) || message[at].Says("over", "during");
            if (found.Role is DurationRole.Use or DurationRole.Effect && found.UnitDays >= 1 && isSpan && (message.Doses.Exists(d => d.Past && message.IsSameSentence(d.Span.Start, found.At)) || message.Frequencies.Count(f => message.IsSameSentence(f.Span.Start, found.At)) > 1)) found.Role = DurationRole.Other;
        }
    }

    private static bool IsSingular(Node unit) => !unit.Word.Text.EndsWith('s');

    private bool IsAge(int at)
    {
        // "now with 42 years".
        if (message[at - 1].Says("with", "at") && message[at] is { UnitDays: 365, Min: >= 18 }) return true;
        var next = message[at + 1].IsMark('-') || message[at + 1].IsMark('/') ? at + 2 : at + 1;
        return message[next].Is(Part.Old) || message[at + 1].IsMark('/') && message.Text.Span[message[next].Start..message[next].End] is "o";
    }

    /// <summary>"12 hours a day", "8 hrs/night": a rate of something.</summary>
    private bool IsRate(int at) =>
        message[at + 1].Is(Part.Per) && message[at + 2].Is(Part.TimeUnit | Part.DayTime) && message[at + 2].Kind == NodeKind.Word
        || message[at + 1] is { Kind: NodeKind.Time } next && next.Has(Traits.Articled)
        || message[at + 1].IsMark('/') && message[at + 2].Is(Part.TimeUnit);

    /// <summary>"a day", "a minute", "one week": said in passing more often than meant as a length.</summary>
    private static bool IsLoose(Node time) => time.Has(Traits.Articled) && time.Max == 1;

    private bool IsMeant(int at)
    {
        var before = message[at - 1];
        // "two weeks? a month?"
        if (before.Kind == NodeKind.Stop && message.Durations is [.., var last] && last.To == at - 1) return true;
        // "$25 an hour".
        if (before.Kind is NodeKind.Opaque or NodeKind.Number) return false;
        if (before.Is(Part.For | Part.In | Part.AtLeast | Part.AtMost | Part.Since | Part.About | Part.To) || before.Is(Part.Of) && message[at - 2].Tells(Topic.Break) || before.Says("after", "than", "took", "takes", "take")) return true;
        if (message.Left(at, Topic.Current, 3) <= 3 || message.Left(at, Topic.Been | Topic.Get, 2) <= 2 || message.Right(at, Topic.LastDose, 3) <= 3) return true;
        if (message.Right(at, Topic.Last, 8) <= 8 || message.Durations is [.., { Role: DurationRole.Break } pause] && message.IsSameSentence(pause.Span.Start, at)) return true;
        // "a day" is said in passing more often than "an hour" or "a week".
        if (message[at].UnitDays != 1 && message[at].UnitDays >= 1 / 24.0 && message.Left(at, Topic.Verb | Topic.Effect | Topic.Fade | Topic.Away | Topic.Tolerance | Topic.Do, 3) <= 3) return true;
        var next = message[at + 1];
        if (next.Is(Part.Ago | Part.OrSo | Part.Off | Part.In | Part.Duration) || next.Says("later", "long")) return true;
        return message.Right(at, Topic.Break | Topic.Clean | Topic.Without | Topic.Using | Topic.Kratom | Topic.Away | Topic.Withdrawal, 2) <= 2
            || message.Left(at, Topic.Last | Topic.Wait | Topic.Quit | Topic.Break | Topic.Clean | Topic.Onset | Topic.Brew | Topic.Withdrawal, 3) <= 3;
    }
}
