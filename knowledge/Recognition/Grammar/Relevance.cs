using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>Tells whether a part of a message is about use at all, and not about the rest of a life.</summary>
internal sealed class Relevance(Message message)
{
    /// <summary>Talk of kratom, of taking it, or of what it does.</summary>
    public const Topic Ours = Topic.Kratom | Topic.Using | Topic.Effect | Topic.Onset | Topic.Withdrawal | Topic.Taper | Topic.Break | Topic.Reset
        | Topic.Clean | Topic.LastDose | Topic.Quit | Topic.Brew | Topic.Take | Topic.Return | Topic.Away | Topic.Tolerance | Topic.Sleep | Topic.Fade | Topic.Without | Topic.Supply;

    /// <summary>Talk of something else.</summary>
    public const Topic Others = Topic.Elsewhere | Topic.Buy | Topic.Substance;

    private const int ShortSentence = 5;

    /// <summary>Whether the sentence of some pieces is about use; a sentence that does not say goes on from the one before.</summary>
    public bool IsOurs(int from, int to)
    {
        if (message.InSentence(from, Ours) || message.InSentence(to, Ours) || HasQuantity(from) || HasQuantity(to) || message.Asked.QuestionId is not null) return true;
        if (message.Durations.Exists(d => message.IsSameSentence(d.Span.Start, from)) || message.Frequencies.Exists(f => message.IsSameSentence(f.Span.Start, from))) return true;
        if (message.Near(from, Others, 10)) return false;
        var start = from;
        while (start > from - Message.Reach && message[start - 1].Kind is not (NodeKind.Stop or NodeKind.None)) start--;
        var before = message[start - 1].Kind;
        if (before == NodeKind.Stop && (message.Left(start - 1, Ours) < int.MaxValue || HasQuantity(start - 1))) return true;
        var end = to;
        while (end < to + Message.Reach && message[end + 1].Kind is not (NodeKind.Stop or NodeKind.None)) end++;
        if (end - start < ShortSentence && (message.Frequencies.Count > 0 || message.Doses.Count > 0)) return true;
        // "Eight years. Started with 2 caps, ...": the sentence behind says of what.
        if (before == NodeKind.None && end - start < ShortSentence && (HasQuantity(end + 1) || message.Right(end + 1, Ours) < int.MaxValue)) return true;
        return before == NodeKind.None && end + 1 >= message.Count && end - start < ShortSentence && !HasUnknown(start, end);
    }

    /// <summary>"See you in 2 weeks": what is not known to have to do with use is not taken for an answer.</summary>
    private bool HasUnknown(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (message[i].Kind == NodeKind.Word && ReferenceEquals(message[i].Word, Word.Unknown)) return true;
        }
        return false;
    }

    /// <summary>Whether an amount or a count of times stands in the same sentence.</summary>
    public bool HasQuantity(int at)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = at + step; Math.Abs(i - at) < Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i += step)
            {
                if (message[i].Kind == NodeKind.Amount && !message[i].Has(Traits.Strength)) return true;
            }
        }
        return false;
    }

    /// <summary>How far the talk of something else is.</summary>
    public int OthersCost(int at) => Math.Min(message.Left(at, Others), message.Right(at, Others, 5));

    /// <summary>Nearer to the talk of something else than to that of use.</summary>
    public bool IsElsewhere(int at)
    {
        var other = OthersCost(at);
        return other <= 6 && other < Math.Min(message.Left(at, Ours), message.Right(at, Ours));
    }
}
