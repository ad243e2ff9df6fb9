using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Reads a yes or a no in an answer.</summary>
internal static class YesNo
{
    private const int LongestText = 120;

    /// <summary>What an answer says as a whole: both yes and no is <see cref="Meaning.Unsure"/>.</summary>
    public static Meaning Read(string text, string culture)
    {
        if (YesNoWords.Of(culture) is not { } words)
            return Meaning.None;
        var tokens = Tokenizer.DefaultTokenizerImpl(text.Length > LongestText ? text[..LongestText] : text, culture);
        var answer = Meaning.None;
        for (var i = 0; i < tokens.Count;)
        {
            var (meaning, length) = words.At(tokens, i);
            i += Math.Max(length, 1);
            if (meaning == Meaning.Unsure || (meaning != Meaning.None && answer != Meaning.None && answer != meaning))
                return Meaning.Unsure;
            answer = meaning == Meaning.None ? answer : meaning;
        }

        return answer;
    }
}
