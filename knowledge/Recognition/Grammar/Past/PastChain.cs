namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>Tells all amounts of a message together which of them are earlier levels: the likeliest sequence, by what speaks for each amount and for each step to the next (a linear chain, decoded by Viterbi).</summary>
internal sealed class PastChain(Message message)
{
    /// <summary>How much it speaks for past that a rule says so: nearly always enough, but not against all else.</summary>
    private const double Word = 3;

    /// <summary>Settles all of them; what <see cref="PastWords"/> took for past weighs heavily.</summary>
    public void Tell()
    {
        var doses = message.Doses;
        var stretches = new Stretches(message).Read();
        var (cues, links) = (new PastCues(message, stretches), new PastLinks(message, stretches));
        var wasPast = new (bool BeforeNow, bool BeforePast)[doses.Count];
        var (now, past) = (Now(0), Past(0));
        Span<double> steps = stackalloc double[4];
        for (var i = 1; i < doses.Count; i++)
        {
            message.Learnt.PastLinks.Score(links.Behind(i - 1), steps);
            wasPast[i] = (past + steps[Step.FromPast] > now + steps[Step.None], past + steps[Step.BothPast] > now + steps[Step.ToPast]);
            (now, past) = (
                Now(i) + Math.Max(now + steps[Step.None], past + steps[Step.FromPast]),
                Past(i) + Math.Max(now + steps[Step.ToPast], past + steps[Step.BothPast]));
        }

        for (var (i, isPast) = (doses.Count - 1, past > now); i >= 0; i--)
        {
            doses[i].Past = isPast;
            isPast = isPast ? wasPast[i].BeforePast : wasPast[i].BeforeNow;
        }

        double Now(int index) => doses[index].Past ? -Word : 0;

        double Past(int index)
        {
            Span<double> score = stackalloc double[1];
            message.Learnt.Past.Score(cues.Of(index), score);
            return score[0];
        }
    }
}

/// <summary>The answers to what two amounts that follow each other are: which of them is past.</summary>
internal static class Step
{
    public const int None = 0;
    public const int ToPast = 1;
    public const int FromPast = 2;
    public const int BothPast = 3;

    /// <summary>How many there are.</summary>
    public const int Answers = 4;
}
