using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Finds the amounts that somebody takes, and leaves out what is bought, drunk with it, or of another substance.</summary>
internal sealed class DoseGrammar(Message message)
{
    /// <summary>Reads all amounts that have a unit.</summary>
    public void Read()
    {
        var intake = new Intake(message);
        for (var at = 0; at < message.Count; at++)
        {
            if (IsOpen(at) && intake.IsIntake(at, message[at])) Add(at, message[at]);
        }

        // "One cup. Fine. Now it's four cups a day": what is said in passing counts where the same thing is taken elsewhere in the message.
        for (var at = 0; at < message.Count && message.Doses.Count > 0; at++)
        {
            if (IsOpen(at) && message.Doses.Exists(d => d.Amount.Unit == message[at].Unit) && intake.IsAmountOfKratom(at, message[at])) Add(at, message[at]);
        }
        message.Doses.Sort((a, b) => a.At.CompareTo(b.At));
    }

    private bool IsOpen(int at) => message[at] is { Kind: NodeKind.Amount, Used: false, Max: > 0 and < 100_000 } && message.Doses.Count < Message.MostItems;

    private void Add(int at, Node node)
    {
        var isTotal = node.Has(Traits.PerDay) || IsTotal(at);
        var bound = Bounds.Of(message, at, at + 1, node.Bound);
        message.Doses.Add(new FoundDose(at, new Amount(node.Min, node.Max, node.Unit, bound), message.Span(at, at + 1))
        {
            Per = isTotal ? DosePer.Day : DosePer.Dose,
            IsPerKnown = isTotal || message[at + 1].Kind == NodeKind.Times || message[at + 1].Is(Part.EachTime | Part.DoseNoun) || IsSlot(at + 1),
        });
        message.Use(at, at + 1);
    }

    /// <summary>"in the morning", "at night", "on Fridays": one dose of its own.</summary>
    private bool IsSlot(int at)
    {
        if (message[at].Is(Part.On) && message[at + 1].Used || message[at].Is(Part.DayTime)) return true;
        return message[at].Is(Part.In | Part.At) && (message[at + 1].Is(Part.DayTime) || message[at + 1].Is(Part.The) && message[at + 2].Is(Part.DayTime));
    }

    /// <summary>"daily", "every day", "in total", "split into 3 doses" behind it, or "a day" before it.</summary>
    private bool IsTotal(int at)
    {
        var i = at + 1;
        while (i < at + 6 && (message[i].Kind == NodeKind.Opaque || message[i] is { Kind: NodeKind.Word } of && (of.Is(Part.Of | Part.OutOf | Part.The | Part.OrSo | Part.About | Part.MostAfter | Part.Pronoun) || of.Word.Tells(Topic.Kratom)))) i++;
        var next = message[i];
        if (next.Is(Part.Total | Part.DayLong)) return true;
        if (next.Is(Part.Rate) && next.Word.PerDay == 1 && next.Word.Text is not ("nightly" or "everynight" or "qhs")) return true;
        if (next.Is(Part.Every) && message[i + 1].Is(Part.TimeUnit) && message[i + 1].Word.Days == 1) return true;
        if (IsSpread(i)) return true;
        if (next.Kind == NodeKind.Doses || next.Is(Part.In) && message[i + 1].Kind == NodeKind.Doses) return true;
        return IsTotalBefore(at) || IsSum(at);
    }

    /// <summary>"7 g 5 times a day, that's 35 g".</summary>
    private bool IsSum(int at) =>
        message[at - 1] is { Kind: NodeKind.Word } thats && (thats.Word.Text is "thats" or "equals" || message[at - 1].Is(Part.About) && message[at - 2].Says("thats"))
        && message.Frequencies.Exists(f => f.Span.Start < message[at].Start && message.IsSameSentence(f.Span.Start, at));

    /// <summary>"split into 3 doses", "out over 6 doses", "in 4 doses" behind it.</summary>
    private bool IsSpread(int at)
    {
        for (var i = at; i < at + 6; i++)
        {
            var node = message[i];
            if (node.Kind is NodeKind.Doses) return message[i - 1].Is(Part.In | Part.For | Part.To | Part.Between | Part.About) || message[i - 1].IsMark('(');
            if (node.Kind is NodeKind.Stop or NodeKind.None or NodeKind.Amount or NodeKind.Time or NodeKind.Times) return false;
        }
        return false;
    }

    /// <summary>"a daily dose of", "per day I take", "my daily total is".</summary>
    private bool IsTotalBefore(int at)
    {
        for (var i = at - 1; i >= at - 6; i--)
        {
            var node = message[i];
            if (node.Kind is NodeKind.Stop or NodeKind.None or NodeKind.Amount or NodeKind.Times) return false;
            if (node.IsMark(',') || node.Is(Part.Clause)) return false;
            if (node.Is(Part.Total | Part.DayLong)) return true;
            if (node.Says("daily") && message[i + 1].Word is { } noun && noun.Text is "dose" or "dosage" or "intake" or "amount" or "total" or "consumption" or "usage" or "use" or "average" or "habit") return true;
            if (node.Is(Part.Per) && message[i + 1].Is(Part.TimeUnit) && message[i + 1].Word.Text == "day") return true;
        }
        return false;
    }
}
