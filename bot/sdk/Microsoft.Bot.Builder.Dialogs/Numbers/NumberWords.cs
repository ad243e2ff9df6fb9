using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Which words decide whether a text needs the recognizers.</summary>
internal static class NumberWords
{
    private static readonly FrozenSet<string> English = new[]
    {
        "zero", "nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand",
        "thousands", "million", "millions", "billion", "billions", "trillion", "dozen", "dozens", "couple", "half", "third", "thirds", "quarter", "quarters",
        "first", "second", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
        "hundredth", "thousandth",
    }.ToFrozenSet();

    /// <summary>Words that change what digits beside them mean, in the languages of the prompts.</summary>
    private static readonly FrozenSet<string> Scales = new[]
    {
        "hundred", "thousand", "million", "millions", "billion", "billions", "trillion", "dozen", "half", "third", "thirds", "quarter", "quarters",
        "hundert", "tausend", "millionen", "milliarde", "milliarden", "halb", "halbe",
        "cent", "cents", "mille", "milliard", "milliards", "demi", "demie",
        "cien", "ciento", "mil", "millón", "millones", "medio", "media",
        "milhão", "milhões", "meio", "meia",
        "cento", "mila", "milione", "milioni", "mezzo", "mezza",
        "honderd", "duizend", "miljoen", "miljard", "half", "halve",
        "hundra", "tusen", "miljon", "miljoner", "halv",
        "yüz", "bin", "milyon", "milyar", "buçuk", "yarım",
        "十", "百", "千", "万", "億", "亿", "半", "백", "천", "만", "억", "반",
    }.ToFrozenSet();

    /// <summary>True if a text may hold a number in words. Only for English that is decided here; other languages always may.</summary>
    public static bool MayBeIn(string text, string culture)
    {
        var isEnglish = string.IsNullOrEmpty(culture) || culture.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        foreach (var token in Tokenizer.DefaultTokenizerImpl(text, culture))
        {
            if (char.IsLetter(token.Normalized[0]) && (!isEnglish || English.Contains(token.Normalized)))
                return true;
        }

        return false;
    }

    /// <summary>True if the digits of a text may mean something else because of a word, as in "2 million" and "5 and a half".</summary>
    public static bool MayChangeDigits(string text)
    {
        foreach (var token in Tokenizer.DefaultTokenizerImpl(text))
        {
            if (Scales.Contains(token.Normalized))
                return true;
        }

        return false;
    }
}
