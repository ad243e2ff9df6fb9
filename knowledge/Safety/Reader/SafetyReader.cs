using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>
/// The second reader: what hands other than the rules' authors called dangerous, learnt as weights of words and runs of letters.
/// It only ever raises what the rules found.
/// </summary>
/// <param name="model">The trained weights.</param>
/// <param name="bounds">How sure it has to be; null for <see cref="ReaderBounds.Chosen"/>.</param>
internal sealed class SafetyReader(ReaderModel model, ReaderBounds? bounds = null)
{
    /// <summary>Longer messages are read in stretches, so that talk around a danger does not drown it.</summary>
    private const int LongestStretch = 30;
    private const int Step = 20;

    /// <summary>One word or two, such as "help" or "asdf asdf", are for the rules alone: they tell a learner too little.</summary>
    private const int FewestWords = 3;

    /// <summary>So many neighbouring sentences are also read alone, so that what is said before and after takes nothing away from them.</summary>
    private const int MostSentences = 3;

    /// <summary>Of a message of more sentences each is read alone, and no longer with its neighbours.</summary>
    private const int ManySentences = 12;

    private readonly ReaderBounds _bounds = bounds ?? ReaderBounds.Chosen;

    /// <summary>Reads the compiled part; null when there is none, and the rules stand alone.</summary>
    /// <exception cref="ContentException">The part is broken.</exception>
    public static SafetyReader? Load(ContentBundle content)
    {
        if (!content.Has(SafetyReaderPart.Part)) return null;
        try
        {
            return new SafetyReader(ReaderFile.Read(content.ReadBytes(SafetyReaderPart.Part)).Model);
        }
        catch (InvalidDataException mistake)
        {
            throw new ContentException(SafetyReaderPart.Part, 0, $"{mistake.Message}; build the solution again", mistake);
        }
    }

    /// <summary>The verdict, raised where this reader finds more.</summary>
    /// <param name="verdict">What the rules found.</param>
    /// <param name="text">All of the message.</param>
    /// <param name="context">What is known beside it: an answer to a question of the self-check may name amounts and medicines, so only dangers count there.</param>
    public SafetyVerdict Raise(SafetyVerdict verdict, string text, SafetyContext context)
    {
        if (verdict.Level is SafetyLevel.Emergency) return verdict;
        var finding = Read(text);
        if (finding.Level <= verdict.Level || (context.Step is not null && !finding.Level.TakesOver())) return verdict;
        return verdict with
        {
            Level = finding.Level,
            Kind = finding.Kind,
            RuleIds = [.. verdict.RuleIds, $"reader.{finding.Kind}"],
            AlsoRefused = finding.Level is SafetyLevel.Caution && verdict.Level is SafetyLevel.Refuse ? verdict.Kind : null,
        };
    }

    /// <summary>The gravest finding of any stretch, and of any sentences alone.</summary>
    public ReaderFinding Read(string text)
    {
        var (words, starts) = ReaderText.Of(text);
        var view = new ReaderView(model.Vocabulary, words);
        var found = ReadStretches(view, 0, words.Count);
        var most = Math.Min(starts.Count - 1, starts.Count > ManySentences ? 1 : MostSentences);
        for (var together = 1; together <= most; together++)
        {
            for (var first = 0; first + together <= starts.Count; first++)
            {
                var end = first + together < starts.Count ? starts[first + together] : words.Count;
                found = Graver(found, ReadStretches(view, starts[first], end));
            }
        }

        return found;
    }

    private ReaderFinding ReadStretches(ReaderView view, int begin, int end)
    {
        var found = ReaderFinding.Nothing;
        if (end - begin < FewestWords) return found;
        Span<double> probabilities = stackalloc double[model.Classes.Length];
        for (var from = begin; from < end; from += Step)
        {
            var last = end - from <= LongestStretch;
            model.Read(view.Vector(from, last ? end : from + LongestStretch), probabilities);
            found = Graver(found, ReaderDecision.Decide(model.Classes, probabilities, _bounds));
            if (last) break;
        }

        return found;
    }

    private static ReaderFinding Graver(ReaderFinding one, ReaderFinding other) => other.Level > one.Level ? other : one;
}
