namespace KratomBot.Evaluation;

/// <summary>Something that can be asked of the evaluation program.</summary>
/// <param name="Usage">Its options, as the help shows them.</param>
/// <param name="Options">The options' names; each must be given, with a value.</param>
/// <param name="Run">Does it.</param>
internal sealed record Verb(string Usage, IReadOnlyList<string> Options, Func<VerbOptions, Task> Run);
