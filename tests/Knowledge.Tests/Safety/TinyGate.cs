using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>A gate of a few rules of its own, to see what one way of writing a rule means.</summary>
internal static class TinyGate
{
    private static readonly SafetyConcept[] Concepts =
    [
        Concept("end-life", "kill myself, end it all"),
        Concept("neg", "not, never"),
        Concept("film", "movie, song"),
        Concept("pill", "xanax, sleeping pills"),
        Concept("clause-break", "but, because"),
        Concept("filler", "really, very"),
    ];

    /// <summary>Whether a message fires a rule of one pattern.</summary>
    public static bool Fires(string pattern, string message, RuleScope scope = RuleScope.Sentence, int within = 14, string guards = "") =>
        Of(Rule("the-rule", pattern) with { Scope = scope, Within = within, Guards = guards.Split(' ', StringSplitOptions.RemoveEmptyEntries) })
            .Assess(message).Level is SafetyLevel.Crisis;

    /// <summary>A gate of some rules.</summary>
    public static SafetyGate Of(params SafetyRule[] rules) => SafetyGate.From(Book(rules));

    /// <summary>The book of some rules.</summary>
    public static SafetyRuleBook Book(params SafetyRule[] rules) => new(
        1,
        [new("suicide", SafetyLevel.Crisis, "", ""), new("abuse", SafetyLevel.Crisis, "", ""), new("driving", SafetyLevel.Caution, "", ""), new("personal-data", SafetyLevel.Caution, "", ""), new("dose", SafetyLevel.Refuse, "", ""), new("taper", SafetyLevel.Refuse, "", "")],
        Concepts,
        rules,
        [new("en", ["the", "is", "no"]), new("es", ["el", "es", "no"])],
        ["wine"]);

    /// <summary>A rule of one pattern, of a crisis unless it is changed.</summary>
    public static SafetyRule Rule(string id, string pattern) =>
        new(id, "en", SafetyLevel.Crisis, "suicide", null, null, RuleScope.Sentence, 14, [pattern], [], [], []);

    private static SafetyConcept Concept(string name, string phrases) => new("en", name, phrases.Split(", "));
}
