using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>Text in, level and kind out: before everything, in every turn, without any service.</summary>
public sealed class SafetyGate
{
    private readonly Func<string?, SafetyContext, SafetyVerdict> _rules;

    private SafetyGate(Func<string?, SafetyContext, SafetyVerdict> rules) => _rules = rules;

    /// <summary>Reads the rules.</summary>
    /// <exception cref="ContentException">The rules are missing or broken; the program must not start without them.</exception>
    public static SafetyGate Load(ContentBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new SafetyGate((text, _) => MinimalRules.Assess(text));
    }

    /// <summary>Assesses a message. Pure, deterministic, reads all of the text, and never throws.</summary>
    /// <param name="text">All that was typed or submitted; null is empty.</param>
    /// <param name="context">What is known beside the text; it can only raise the verdict.</param>
    public SafetyVerdict Assess(string? text, SafetyContext context = default) => _rules(text, context);
}
