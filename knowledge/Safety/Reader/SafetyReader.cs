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

    /// <summary>One word, such as "help", is for the rules alone: it tells a learner too little.</summary>
    private const int FewestWords = 2;

    private static readonly char[] SentenceEnds = ['.', '!', '?', ';', '\n'];

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

    /// <summary>The gravest finding of any stretch; of a long message also of any sentence alone.</summary>
    public ReaderFinding Read(string text)
    {
        var words = ReaderText.Words(text);
        var found = ReadStretches(words);
        if (words.Count <= LongestStretch) return found;
        foreach (var sentence in text.Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var finding = ReadStretches(ReaderText.Words(sentence));
            if (finding.Level > found.Level) found = finding;
        }

        return found;
    }

    private ReaderFinding ReadStretches(List<string> words)
    {
        var found = ReaderFinding.Nothing;
        if (words.Count < FewestWords) return found;
        for (var from = 0; from < words.Count; from += Step)
        {
            var last = words.Count - from <= LongestStretch;
            var finding = ReaderDecision.Decide(model.Classes, model.Probabilities(words, from, last ? words.Count : from + LongestStretch), _bounds);
            if (finding.Level > found.Level) found = finding;
            if (last) break;
        }

        return found;
    }
}
