using KratomBot.Knowledge.Recognition.Grammar;
using KratomBot.Knowledge.Recognition.Grammar.Cues;
using KratomBot.Knowledge.Recognition.Grammar.Frequencies;
using KratomBot.Knowledge.Recognition.Grammar.Roles;
using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition;

/// <summary>Reads amounts, frequencies and lengths of time out of what people write about their kratom use. Safe for any number of threads.</summary>
/// <remarks>
/// The work grows with the length of the text and no faster. The number and calendar models of Microsoft.Recognizers.Text
/// are asked about a few short pieces only, because their time grows with the cube of the text and no call can be cancelled.
/// </remarks>
public sealed class UseRecognizer
{
    /// <summary>Only so many characters of a text are read.</summary>
    public const int LongestText = 2000;

    private const Part Beginnings = Part.Number | Part.BigNumber | Part.Half | Part.Quarter | Part.Dozen | Part.TimesNumber | Part.Rate
        | Part.Every | Part.Weekday | Part.Weekend | Part.Since | Part.Yesterday | Part.Article | Part.Recent;

    private readonly WordList _words = WordList.Default;

    /// <summary>What was learnt of the cues; another part of the corpus teaches other things.</summary>
    internal Learnt Learnt { get; init; } = Learnt.Carried;

    /// <summary>Reads a message.</summary>
    /// <param name="text">What was typed; only the first <see cref="LongestText"/> characters are read.</param>
    /// <param name="now">The writer's local date and time, for "since March".</param>
    /// <param name="asked">The question that the text answers.</param>
    public RecognizedUse Recognize(string text, DateTime now, AskedFor asked = default) => Recognize(text, now, asked, out _);

    /// <summary>Reads a message, and tells how much work that was.</summary>
    internal RecognizedUse Recognize(string text, DateTime now, AskedFor asked, out RecognizerWork work) =>
        Read(text, now, asked, out work) is { } message ? Result(message) : RecognizedUse.None;

    /// <summary>The message with all that was found in it; null when no word of it can begin anything.</summary>
    internal Message? Read(string text, DateTime now, AskedFor asked, out RecognizerWork work)
    {
        ArgumentNullException.ThrowIfNull(text);
        work = default;
        var folded = new char[Math.Min(text.Length, LongestText)];
        for (var i = 0; i < folded.Length; i++) folded[i] = Folding.Fold(text[i]);
        var nodes = new Tokenizer(folded, _words).Read();
        if (!nodes.Exists(static node => node.Kind == NodeKind.Number || node.Is(Beginnings)) && asked == default && !IsHowOften(nodes)) return null;

        Phrases.Join(nodes, _words);
        var numbers = new NumberWords();
        var message = new Message(new QuantityReader(nodes, folded, _words, numbers).Read(), folded, now, asked, Learnt);
        message.Said = SaidUnit.Of(message);
        var relevance = new Relevance(message);
        var roles = new RoleResolver(message, relevance);
        new FrequencyGrammar(message, relevance).Read();
        var answers = new Answers(message);
        answers.ReadTimes();
        var since = new SinceGrammar(message, roles);
        since.Read();
        var durations = new DurationGrammar(message, roles);
        durations.Read();
        new DoseGrammar(message).Read();
        new Ellipsis(message).Read();
        answers.Read();
        new Story(message).Tell();
        durations.Settle();
        work = new RecognizerWork(message.Looks, numbers.Calls + since.Calls);
        return message;
    }

    /// <summary>"How often? Morning, noon and night.", "I dose morning, noon and night": no word of it begins anything by itself.</summary>
    private static bool IsHowOften(List<Node> nodes) => nodes.Exists(static node => node.Says("often") || node.Tells(Topic.Take)) && nodes.Exists(static node => node.Is(Part.DayTime));

    /// <summary>Asks the recognizer for what it must find; the library finds nothing, silently, when one of its assemblies is missing.</summary>
    public SelfTestResult SelfTest() => Recognition.SelfTest.Run(this);

    private static RecognizedUse Result(Message message) => new(
        [.. message.Doses.Select(d => new Dose(d.Amount, d.Per, d.Past, d.Span))],
        [.. message.Frequencies.OrderBy(f => f.Span.Start)],
        [.. message.Durations.OrderBy(d => d.Span.Start).Select(d => new Duration(d.Length, d.Role, d.Span))]);
}

/// <summary>The work that a message took.</summary>
/// <param name="Looks">How many times a piece of the message was looked at.</param>
/// <param name="LibraryCalls">How many pieces were passed to the library.</param>
internal readonly record struct RecognizerWork(int Looks, int LibraryCalls);
