using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits texts into words.</summary>
public class Tokenizer
{
    /// <summary>Splits at spaces and punctuation, and makes a word of every character of the scripts that use no spaces, and of every emoji.</summary>
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <inheritdoc cref="DefaultTokenizer"/>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        List<Token> tokens = [];
        var start = -1;
        for (var i = 0; i < (text?.Length ?? 0);)
        {
            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isRune ? rune.Utf16SequenceLength : 1;
            if (isRune && IsWordOfItsOwn(rune))
            {
                Close(tokens, text, ref start, i);
                start = i;
                Close(tokens, text, ref start, i + length);
            }
            else if (isRune && IsPartOfWord(rune))
            {
                start = start < 0 ? i : start;
            }
            else
            {
                Close(tokens, text, ref start, i);
            }

            i += length;
        }

        if (text is not null)
            Close(tokens, text, ref start, text.Length);
        return tokens;
    }

    private static void Close(List<Token> tokens, string text, ref int start, int end)
    {
        if (start < 0)
            return;
        var word = text[start..end];
        tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        start = -1;
    }

    private static bool IsPartOfWord(Rune rune)
        => Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol);

    private static bool IsWordOfItsOwn(Rune rune)
        => rune.Value switch
        {
            >= 0x3040 and <= 0x30FF => true, // Hiragana, Katakana
            >= 0x3400 and <= 0x4DBF => true, // Han, extension A
            >= 0x4E00 and <= 0x9FFF => true, // Han
            >= 0xF900 and <= 0xFAFF => true, // Han, compatibility
            >= 0x1F000 => true, // emoji, and Han beyond the basic plane
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol,
        };
}
