namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>One element of a sequence: a symbol, after at most so many other tokens.</summary>
internal readonly record struct Element(int Symbol, int Gap);

/// <summary>Where a guard looks.</summary>
internal enum GuardPlace
{
    /// <summary>Anywhere in the clauses of the match.</summary>
    Clause,

    /// <summary>Shortly before the match, in its clause.</summary>
    Before,

    /// <summary>Shortly before the match, in its sentence.</summary>
    Ahead,

    /// <summary>Shortly after the match, in its clause.</summary>
    After,

    /// <summary>Shortly after the match, in its sentence.</summary>
    Beyond,

    /// <summary>Between the parts of the match.</summary>
    Within,
}

/// <summary>Something beside a match that makes it mean something else.</summary>
internal readonly record struct Guard(int Symbol, GuardPlace Place, int Distance);

/// <summary>Symbols in any order near each other, none of them guarded.</summary>
internal sealed record Pattern(int[] Groups, Guard[] Guards);

/// <summary>A <see cref="SafetyRule"/>, ready to match.</summary>
internal sealed record CompiledRule(
    string Id, string Language, SafetyLevel Level, string Kind, string? Sets, string? Step, RuleScope Scope, int Within, Pattern[] Patterns);
