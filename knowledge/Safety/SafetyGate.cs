using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety.Matching;
using KratomBot.Knowledge.Safety.Reader;

namespace KratomBot.Knowledge.Safety;

/// <summary>Text in, level and kind out: before everything, in every turn, without any service. Rules decide; a second reader may raise what they found, and turns an alarm that it finds unlikely into a caution.</summary>
public sealed class SafetyGate
{
    /// <summary>The name of the compiled part.</summary>
    public const string Part = "safety-rules.compiled";

    private readonly Func<string, SafetyContext, SafetyVerdict> _rules;
    private readonly Func<SafetyVerdict, string, SafetyContext, SafetyVerdict>? _reader;

    internal SafetyGate(Func<string, SafetyContext, SafetyVerdict> rules, Func<SafetyVerdict, string, SafetyContext, SafetyVerdict>? reader = null) =>
        (_rules, _reader) = (rules, reader);

    /// <summary>Reads the rules and the second reader.</summary>
    /// <exception cref="ContentException">The rules are missing, or either is broken; the program must not start so. Without a second reader the rules stand alone.</exception>
    public static SafetyGate Load(ContentBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return new SafetyGate(new RuleGate(RuleFile.Read(content.ReadBytes(Part))).Assess, SafetyReader.Load(content) is { } reader ? reader.Weigh : null);
        }
        catch (InvalidDataException mistake)
        {
            throw new ContentException(Part, 0, $"{mistake.Message}; build the solution again", mistake);
        }
    }

    /// <summary>A gate with these rules alone.</summary>
    /// <exception cref="SafetyRuleException">A rule is broken.</exception>
    internal static SafetyGate From(SafetyRuleBook book) => new(new RuleGate(RuleCompiler.Compile(book)).Assess);

    /// <summary>Assesses a message. Pure, deterministic, reads all of the text, and never throws.</summary>
    /// <param name="text">All that was typed or submitted; null is empty.</param>
    /// <param name="context">What is known beside the text; it can only raise the verdict.</param>
    public SafetyVerdict Assess(string? text, SafetyContext context = default)
    {
        if (string.IsNullOrWhiteSpace(text)) return SafetyVerdict.None;
        var verdict = Attempt(() => _rules(text, context), () => MinimalRules.Assess(text));
        return _reader is null ? verdict : Attempt(() => _reader(verdict, text, context), () => verdict);
    }

    private static SafetyVerdict Attempt(Func<SafetyVerdict> assess, Func<SafetyVerdict> otherwise)
    {
        try
        {
            return assess();
        }
#pragma warning disable CA1031 // Whatever went wrong, the person still gets an answer.
        catch (Exception)
#pragma warning restore CA1031
        {
            return otherwise();
        }
    }
}
