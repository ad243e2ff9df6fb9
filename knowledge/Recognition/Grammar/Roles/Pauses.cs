using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Roles;

/// <summary>Tells a pause that is over or only thought of from an abstinence that goes on, and both from use.</summary>
internal sealed class Pauses(Message message)
{
    /// <summary>"60 days today", "at 30 days now", "it's been 3 weeks and I still crave it": the days of an abstinence, which are what people count.</summary>
    public bool IsCounted(int at)
    {
        if (message[at].UnitDays is < 1 or >= 365 || message.InSentence(at, Topic.Take | Topic.Using | Topic.Start | Topic.Taper | Topic.Break)) return false;
        var next = message[at + 1];
        if (next.Says("today", "tomorrow")) return true;
        if (message[at - 1].Is(Part.At) && (next.Is(Part.Now | Part.And) || next.Kind is NodeKind.Stop or NodeKind.None)) return true;
        return message.Left(at, Topic.Been, 2) <= 2 && message.InSentence(at, Topic.Withdrawal | Topic.Quit | Topic.Clean) && !next.Is(Part.Of);
    }

    /// <summary>A pause that ended or is only thought of: "took", "did", "went back", "if I".</summary>
    public bool IsOver(int at) =>
        message.InSentence(at, Topic.Return) || message.Left(at, Topic.Future, 6) <= 6
        || message[at - 1].Says("did", "took", "went", "managed", "after");

    public bool IsGoingOn(int at) =>
        !IsOver(at) && (message.Left(at, Topic.Being | Topic.Been, 3) <= 3 && message.Left(at, Topic.Verb, 3) > 3 || message.Right(at, Topic.Current | Topic.Withdrawal, 6) <= 6) && message.Left(at, Topic.Take | Topic.Do, 3) > 3;

    /// <summary>"not taking it for 5 days", "no dosing for 72 hours".</summary>
    public bool IsNotTaking(int at)
    {
        if (!message[at - 1].Is(Part.For) && !message[at - 1].Is(Part.About)) return false;
        var take = message.Left(at, Topic.Take | Topic.Using, 6);
        var no = message.Left(at, Part.Negation, 8);
        return take <= 6 && no > take && no <= take + 2;
    }

    /// <summary>"never took a break in 4 years".</summary>
    public bool IsDenied(int at)
    {
        var pause = message.Left(at, Topic.Break | Topic.Away, 8);
        var no = message.Left(at, Part.Negation, 12);
        return pause <= 8 && no > pause && no <= pause + 4;
    }

    public bool IsWithoutKratom(int at) =>
        message[at + 1].Kind is NodeKind.None or NodeKind.Stop or NodeKind.Mark || message[at + 1].Is(Part.Pronoun | Part.Clause | Part.The) || message.Right(at, Topic.Kratom | Topic.Take, 3) <= 3;

    /// <summary>"stopped for 2 weeks", "quit after 5 years".</summary>
    public DurationRole? ByQuit(int at, bool isDays)
    {
        var before = message[at - 1].Is(Part.About | Part.AtLeast | Part.The) ? message[at - 2] : message[at - 1];
        var isAfter = before.Says("after");
        if (isAfter && isDays && message[at].UnitDays >= 30 && message.Near(at, Topic.Using | Topic.Quit | Topic.Take, 8) && !message.Near(at, Topic.Break | Topic.Clean, 4)) return DurationRole.Use;
        var quit = message.Left(at, Topic.Quit, 6);
        if (quit > 6 || message.Left(at, Topic.Withdrawal | Topic.Using, 5) < quit) return null;
        if (!before.Is(Part.For) && quit > 2) return null;
        return message.Right(at, Part.Now, 3) <= 3 ? DurationRole.SinceLastUse : DurationRole.Break;
    }
}
