using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>Reads a yes or a no in an answer.</summary>
internal static class YesNo
{
    private const int LongestText = 120;

    /// <summary>True for yes, false for no, null where the answer says neither, both, or is unsure.</summary>
    public static bool? Read(string text, string culture)
    {
        if (YesNoWords.Of(culture) is not { } words)
            return null;
        var tokens = Tokenizer.DefaultTokenizerImpl(text.Length > LongestText ? text[..LongestText] : text, culture);
        bool? answer = null;
        for (var i = 0; i < tokens.Count;)
        {
            var (meaning, length) = words.At(tokens, i);
            i += Math.Max(length, 1);
            switch (meaning)
            {
                case Meaning.Unsure:
                    return null;
                case Meaning.Yes or Meaning.No:
                    var says = meaning == Meaning.Yes;
                    if (answer is { } before && before != says)
                        return null;
                    answer = says;
                    break;
            }
        }

        return answer;
    }
}
