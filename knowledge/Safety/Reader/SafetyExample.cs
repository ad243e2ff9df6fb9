namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>A message that somebody labelled, for the second reader to learn from.</summary>
/// <param name="Hand">Who wrote it; a hand is never measured by a model that has learnt from it.</param>
/// <param name="Text">The message.</param>
/// <param name="Level">Its level.</param>
/// <param name="Kind">Its kind, one of <see cref="SafetyKinds"/>.</param>
/// <param name="Language">Its language.</param>
public sealed record SafetyExample(string Hand, string Text, SafetyLevel Level, string Kind, string Language);
