namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>The rules of a <see cref="SafetyRuleBook"/>, ready to match; what the program loads when it starts.</summary>
/// <param name="Lexicon">The words that the rules speak of.</param>
/// <param name="Sequences">What concepts are made of.</param>
/// <param name="Rules">The rules.</param>
/// <param name="ClauseBreaks">Words with which a new clause begins.</param>
/// <param name="Fillers">Symbols of words that say nothing and may stand between any two elements.</param>
/// <param name="FillerSequences">How many of the first sequences find the fillers.</param>
/// <param name="Kinds">Kinds in order: of equal ones the first wins.</param>
/// <param name="Languages">Words by which languages are recognised.</param>
internal sealed record CompiledRules(
    Lexicon Lexicon,
    Sequences Sequences,
    CompiledRule[] Rules,
    string[] ClauseBreaks,
    int[] Fillers,
    int FillerSequences,
    string[] Kinds,
    LanguageWords[] Languages);
