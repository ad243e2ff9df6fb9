namespace KratomBot.Knowledge.Recognition;

/// <summary>Whether the recognizer works in this process.</summary>
/// <param name="Ok">It does.</param>
/// <param name="Reason">What does not, in words for an operator; empty when all is well.</param>
public sealed record SelfTestResult(bool Ok, string Reason);
