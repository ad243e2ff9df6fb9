namespace KratomBot.Knowledge.Safety;

/// <summary>A set of words and phrases that mean much the same, in one language or in all.</summary>
public sealed record SafetyConcept(string Language, string Name, IReadOnlyList<string> Phrases);

/// <summary>What a rule looks at together.</summary>
public enum RuleScope
{
    /// <summary>Parts of a pattern stand in one sentence.</summary>
    Sentence,

    /// <summary>Parts of a pattern may stand in different sentences of the message.</summary>
    Message,
}

/// <summary>A rule as data. Each of its examples is a test.</summary>
/// <param name="Id">Unique, beginning with the language.</param>
/// <param name="Language">The language of its words; <c>all</c> for names that every language shares.</param>
/// <param name="Level">The level of a message in which it fires.</param>
/// <param name="Kind">One of <see cref="SafetyKinds"/>.</param>
/// <param name="Sets">An attribute that it sets (<c>minor</c>, <c>pregnant</c>, or a country's code); null when none.</param>
/// <param name="Step">The question of the self-check for whose answer alone it holds; null for every message.</param>
/// <param name="Scope">What it looks at together.</param>
/// <param name="Within">The greatest distance, in tokens, between parts that may stand in any order.</param>
/// <param name="Patterns">Any of them fires the rule.</param>
/// <param name="Guards">Hold for all of its patterns.</param>
/// <param name="Yes">Messages in which it must fire.</param>
/// <param name="No">Messages in which it must not fire.</param>
public sealed record SafetyRule(
    string Id,
    string Language,
    SafetyLevel Level,
    string Kind,
    string? Sets,
    string? Step,
    RuleScope Scope,
    int Within,
    IReadOnlyList<string> Patterns,
    IReadOnlyList<string> Guards,
    IReadOnlyList<string> Yes,
    IReadOnlyList<string> No);

/// <summary>A kind as the protocol page tells of it. The order of kinds decides between equals: the first wins.</summary>
/// <param name="Kind">One of <see cref="SafetyKinds"/>.</param>
/// <param name="Level">Its level.</param>
/// <param name="Detects">What is detected, in plain English, without examples.</param>
/// <param name="Answers">What is answered.</param>
public sealed record SafetyKindEntry(string Kind, SafetyLevel Level, string Detects, string Answers);

/// <summary>Words by which a language is recognised.</summary>
public sealed record LanguageWords(string Language, IReadOnlyList<string> Words);

/// <summary>Everything that the gate works by.</summary>
public sealed record SafetyRuleBook(
    int Version,
    IReadOnlyList<SafetyKindEntry> Kinds,
    IReadOnlyList<SafetyConcept> Concepts,
    IReadOnlyList<SafetyRule> Rules,
    IReadOnlyList<LanguageWords> Languages,
    IReadOnlyList<string> OrdinaryWords);

/// <summary>A rule or concept that cannot be read.</summary>
public sealed class SafetyRuleException(string place, string problem, Exception? inner = null) : Exception($"{place}: {problem}", inner)
{
    /// <summary>The id of the rule or the name of the concept.</summary>
    public string Place { get; } = place;
}
