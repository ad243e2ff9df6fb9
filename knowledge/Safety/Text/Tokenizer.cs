using System.Text;

namespace KratomBot.Knowledge.Safety.Text;

/// <summary>Cuts folded text into tokens. Linear; every character is looked at once.</summary>
internal static class Tokenizer
{
    public static List<RawToken> Split(string folded)
    {
        var tokens = new List<RawToken>(folded.Length / 5 + 1);
        var pending = Break.Sentence;
        for (var i = 0; i < folded.Length;)
        {
            var character = folded[i];
            if (StartsWord(folded, i))
            {
                i = Word(folded, i, pending, tokens);
                pending = Break.None;
            }
            else if (character is '.' or ',' && BetweenDigits(folded, i))
            {
                i++;
            }
            else if (character is ';' or '…' || Dotted(folded, i))
            {
                pending = Max(pending, Break.HalfSentence);
                i++;
            }
            else if (character is '?' or '!' or '.' or '\n' or '\r' or '¿' or '¡')
            {
                pending = Break.Sentence;
                i++;
            }
            else if (character is ',' or ':' or '(' or ')' or '—' or '"' or '/' or '«' or '»' or '[' or ']' || SpacedDash(folded, i))
            {
                pending = Max(pending, Break.Clause);
                i++;
            }
            else if (character >= 0x2190 && !char.IsWhiteSpace(character))
            {
                var length = char.IsHighSurrogate(character) && i + 1 < folded.Length ? 2 : 1;
                tokens.Add(new RawToken(folded.Substring(i, length), null, pending));
                pending = Break.None;
                i += length;
            }
            else
            {
                i++;
            }
        }

        return tokens;
    }

    private static bool BetweenDigits(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static bool SpacedDash(string text, int i) =>
        text[i] == '-' && i > 0 && i + 1 < text.Length && text[i - 1] == ' ' && text[i + 1] is ' ' or '-';

    /// <summary>One of several dots: whoever hesitates has not finished.</summary>
    private static bool Dotted(string text, int i) =>
        text[i] == '.' && ((i > 0 && text[i - 1] == '.') || (i + 1 < text.Length && text[i + 1] == '.'));

    private static Break Max(Break a, Break b) => a > b ? a : b;

    private static bool StartsWord(string text, int i) =>
        Letter(text[i]) || (text[i] is '@' or '$' or '!' or '|' && i + 1 < text.Length && Letter(text[i + 1]) && text[i] is not '!');

    private static bool Letter(char character) => char.IsLetterOrDigit(character) && character < 0x2190;

    /// <summary>A sign that stands for a letter, as in k!ll: it needs a letter or another such sign right after it.</summary>
    private static bool Inside(string text, int i)
    {
        if (text[i] is not ('@' or '$' or '!' or '*' or '|' or '+'))
            return false;
        if (text[i] == '|')
            return true;
        var after = i + 1;
        while (after < text.Length && text[after] is '*')
            after++;
        return after < text.Length && (Letter(text[after]) || (text[i] is not '!' && text[after] is '@' or '$'));
    }

    /// <summary>Whether an apostrophe after a word parts it from the next, as in j'ai.</summary>
    private static bool Elided(string word) =>
        word is "j" or "n" or "l" or "d" or "m" or "t" or "s" or "c" or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quelqu";

    private static int Word(string text, int start, Break before, List<RawToken> tokens)
    {
        var word = new StringBuilder();
        string? root = null;
        var i = start;
        for (; i < text.Length; i++)
        {
            var character = text[i];
            if (Letter(character) || (i == start && character is '@' or '$' or '|') || Inside(text, i))
            {
                word.Append(character);
                continue;
            }

            if (character != '\'' || i + 1 >= text.Length || !Letter(text[i + 1]))
                break;
            if (Elided(word.ToString()))
            {
                tokens.Add(new RawToken(word.ToString(), null, before));
                before = Break.None;
                word.Clear();
                continue;
            }

            if (text[i + 1] == 's' && (i + 2 >= text.Length || !Letter(text[i + 2])))
                root = word.ToString();
        }

        tokens.Add(new RawToken(word.ToString(), root, before));
        return i;
    }
}
