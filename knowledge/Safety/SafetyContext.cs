namespace KratomBot.Knowledge.Safety;

/// <summary>What is known beside the text. It can only raise a verdict.</summary>
/// <param name="Step">The id of the self-check's question that the text answers; null when none is open.</param>
/// <param name="Sticky">What is in force for this conversation and user; null when nothing is.</param>
public readonly record struct SafetyContext(string? Step = null, SafetyState? Sticky = null);
