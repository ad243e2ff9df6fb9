using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>
/// The second reader: what hands other than the rules' authors called dangerous, learnt as weights of words and runs of letters.
/// It raises what the rules found. An alarm of theirs that it finds unlikely becomes a caution: the answer is given, and the lines beside it.
/// </summary>
/// <param name="model">The trained weights.</param>
/// <param name="scale">How sure it has to be; null for <see cref="ReaderScale.Chosen"/>.</param>
internal sealed class SafetyReader(ReaderModel model, ReaderScale? scale = null)
{
    /// <summary>Longer messages are read in stretches, so that talk around a danger does not drown it.</summary>
    private const int LongestStretch = 30;
    private const int Step = 20;

    /// <summary>In a message of more words, what is said far away tells nothing about a sentence.</summary>
    private const int LongestContext = 60;

    /// <summary>One word or two, such as "help" or "asdf asdf", are for the rules alone: they tell a learner too little.</summary>
    private const int FewestWords = 3;

    /// <summary>So many neighbouring sentences are also read alone, so that what is said before and after takes nothing away from them.</summary>
    private const int MostSentences = 3;

    /// <summary>Of a message of more sentences each is read alone, and no longer with its neighbours.</summary>
    private const int ManySentences = 12;

    private readonly ReaderScale _scale = scale ?? ReaderScale.Chosen;

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

    /// <summary>The verdict of both: raised where this reader finds more; an alarm that it finds unlikely is a caution.</summary>
    /// <param name="verdict">What the rules found.</param>
    /// <param name="text">All of the message.</param>
    /// <param name="context">What is known beside it: an answer to a question of the self-check may name amounts and medicines, so only dangers count there, and the question may have made the alarm.</param>
    public SafetyVerdict Weigh(SafetyVerdict verdict, string text, SafetyContext context)
    {
        var (finding, danger) = Read(text);
        if (danger < _scale.NoDanger && context.Step is null && verdict.WithoutAlarm is { } rest)
            return Found(rest.Level is SafetyLevel.Caution ? rest : rest with { Level = SafetyLevel.Caution, Kind = SafetyKinds.InDoubt, AlsoRefused = Refused(rest) }, SafetyKinds.InDoubt);
        if (finding.Level <= verdict.Level || (context.Step is not null && !finding.Level.TakesOver())) return verdict;
        return Found(verdict with { Level = finding.Level, Kind = finding.Kind, AlsoRefused = finding.Level is SafetyLevel.Caution ? Refused(verdict) : null }, finding.Kind);
    }

    /// <summary>The gravest finding of all that was said, and of any sentences alone; and how probable a danger is at most.</summary>
    public ReaderReading Read(string text)
    {
        var (words, starts) = ReaderText.Of(text);
        if (words.Count < FewestWords) return ReaderReading.TooShort;
        var view = new ReaderView(model.Vocabulary, words);
        var read = ReadStretches(view, 0, words.Count, _scale.Whole);
        if (starts.Count == 1) return read;
        var part = words.Count > LongestContext || Danger(view, 0, words.Count) >= _scale.Context ? _scale.Part : _scale.PartAlone;
        var most = Math.Min(starts.Count - 1, starts.Count > ManySentences ? 1 : MostSentences);
        for (var together = 1; together <= most; together++)
        {
            for (var first = 0; first + together <= starts.Count; first++)
            {
                var end = first + together < starts.Count ? starts[first + together] : words.Count;
                var alone = ReadStretches(view, starts[first], end, part);
                read = read.Or(end - starts[first] < FewestWords ? alone with { Finding = ReaderFinding.Nothing } : alone);
            }
        }

        return read;
    }

    private ReaderReading ReadStretches(ReaderView view, int begin, int end, ReaderBounds bounds)
    {
        var read = ReaderReading.Nothing;
        Span<double> probabilities = stackalloc double[model.Classes.Length];
        for (var from = begin; from < end; from += Step)
        {
            var last = end - from <= LongestStretch;
            model.Read(view.Vector(from, last ? end : from + LongestStretch), probabilities);
            read = read.Or(new(ReaderDecision.Decide(model.Classes, probabilities, bounds), ReaderDecision.Danger(model.Classes, probabilities)));
            if (last) break;
        }

        return read;
    }

    private double Danger(ReaderView view, int from, int to)
    {
        Span<double> probabilities = stackalloc double[model.Classes.Length];
        model.Read(view.Vector(from, to), probabilities);
        return ReaderDecision.Danger(model.Classes, probabilities);
    }

    private static string? Refused(SafetyVerdict verdict) => verdict.Level is SafetyLevel.Refuse ? verdict.Kind : verdict.AlsoRefused;

    private static SafetyVerdict Found(SafetyVerdict verdict, string kind) => verdict with { RuleIds = [.. verdict.RuleIds, $"reader.{kind}"] };
}
