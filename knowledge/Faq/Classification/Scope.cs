namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Which labels stand for "out of scope": <c>oos</c>, and those that begin with an exclamation mark (kinds of it).</summary>
internal static class Scope
{
    /// <summary>Whether a label stands for out of scope.</summary>
    public static bool IsOut(string label) => label == Classified.OutOfScope || label.StartsWith('!');
}
