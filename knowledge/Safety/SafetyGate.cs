using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>Text in, level and kind out: before everything, in every turn, without any service.</summary>
public sealed class SafetyGate
{
    /// <summary>The name of the compiled part.</summary>
    public const string Part = "safety-rules.json";

    private readonly Func<string, SafetyContext, SafetyVerdict> _rules;

    internal SafetyGate(Func<string, SafetyContext, SafetyVerdict> rules) => _rules = rules;

    /// <summary>Reads the rules.</summary>
    /// <exception cref="ContentException">The rules are missing or broken; the program must not start without them.</exception>
    public static SafetyGate Load(ContentBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return From(content.Read<SafetyRuleBook>(Part));
    }

    /// <summary>A gate with these rules.</summary>
    /// <exception cref="ContentException">The rules are broken.</exception>
    internal static SafetyGate From(SafetyRuleBook book)
    {
        try
        {
            return new SafetyGate(new RuleGate(book).Assess);
        }
        catch (SafetyRuleException mistake)
        {
            throw new ContentException(Part, 0, mistake.Message, mistake);
        }
    }

    /// <summary>Assesses a message. Pure, deterministic, reads all of the text, and never throws.</summary>
    /// <param name="text">All that was typed or submitted; null is empty.</param>
    /// <param name="context">What is known beside the text; it can only raise the verdict.</param>
    public SafetyVerdict Assess(string? text, SafetyContext context = default)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? SafetyVerdict.None : _rules(text, context);
        }
#pragma warning disable CA1031 // Whatever went wrong, the person still gets an answer.
        catch (Exception)
#pragma warning restore CA1031
        {
            return MinimalRules.Assess(text);
        }
    }
}
