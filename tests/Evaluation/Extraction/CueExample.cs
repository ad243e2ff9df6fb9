using KratomBot.Knowledge.Recognition.Grammar.Cues;

namespace KratomBot.Evaluation.Extraction;

/// <summary>An expression of the corpus with the cues that stand around it and the answer that it is labelled with.</summary>
/// <param name="Case">The message.</param>
/// <param name="Cues">The cues.</param>
/// <param name="Answer">What is to be learnt of them.</param>
internal record CueExample(ExtractionCase Case, IReadOnlyList<Cue> Cues, int Answer);
