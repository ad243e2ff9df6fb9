using KratomBot.Knowledge.SelfCheck.Reading;

namespace KratomBot.Dialogs.Root;

/// <summary>Whether a message asks something rather than answers.</summary>
internal static class LooksLikeQuestion
{
    private static readonly HashSet<string> Openers =
    [
        "what", "what's", "whats", "why", "how", "can", "could", "does", "do", "did", "is", "are", "was", "will", "would", "should", "when", "where", "who",
        "which", "tell", "explain", "define", "whose", "may", "might", "has", "have",
    ];

    private static readonly HashSet<string> Softeners = ["and", "but", "so", "ok", "okay", "hey", "hi", "hello", "also", "wait", "sorry", "um", "well", "btw", "please", "just", "quick", "question"];

    /// <summary>Whether it ends with a question mark or begins like a question.</summary>
    public static bool Is(string text)
    {
        if (text.AsSpan().TrimEnd().EndsWith("?") || text.Contains("? ", StringComparison.Ordinal)) return true;
        var words = Words.Of(text, limit: 200);
        var at = 0;
        while (at < words.Count && Softeners.Contains(words[at])) at++;
        return words.Count - at >= 2 && Openers.Contains(words[at]) && !(words[at] is "have" or "has" or "do" && words[at + 1] is not ("i" or "you" or "people" or "we" or "it" or "they" or "tolerance" or "kratom"));
    }
}
