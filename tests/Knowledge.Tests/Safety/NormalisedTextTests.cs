using KratomBot.Knowledge.Safety.Text;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>The one shape into which every message is brought before a rule sees it: words, with <c>,</c> <c>;</c> and <c>.</c> where a clause, a half sentence and a sentence begin.</summary>
public sealed class NormalisedTextTests
{
    [Theory]
    [InlineData("I Want  To", ".i want to")]
    [InlineData("a. b! c? d", ".a .b .c .d")]
    [InlineData("a\nb\rc…d", ".a .b .c ;d")]
    [InlineData("a... b.. c. d", ".a ;b ;c .d")]
    [InlineData("¿a ¡b", ".a .b")]
    [InlineData("a, b: c; d", ".a ,b ,c ;d")]
    [InlineData("a (b) c \"d\" e/f «g» h [i] j", ".a ,b ,c ,d ,e ,f ,g ,h ,i ,j")]
    [InlineData("a,; b ;, c", ".a ;b ;c")]
    [InlineData("a.; b ;. c", ".a .b .c")]
    [InlineData("a - b", ".a ,b")]
    [InlineData("a -- b", ".a ,b")]
    [InlineData("a — b – c", ".a ,b ,c")]
    [InlineData("self-harm", ".self harm")]
    [InlineData("self‐harm −harm", ".self harm harm")]
    [InlineData("-a", ".a")]
    [InlineData("a -b", ".a b")]
    [InlineData("2.5 and 1,000", ".2 5 and 1 000")]
    [InlineData("2. 5 .5 5.", ".2 .5 .5 5")]
    [InlineData("a.5 b5.a", ".a .5 b5 .a")]
    [InlineData("a😊b", ".a 😊 b")]
    [InlineData("☠ a", ".☠ a")]
    [InlineData("a_b #c", ".a b c")]
    public void Split_MarksBetweenWords_BecomeBreaks(string text, string expected) => Assert.Equal(expected, Shape(text));

    [Theory]
    [InlineData("can't won’t don`t isn´t", ".cant wont dont isnt")]
    [InlineData("j'ai l’eau qu'il m'a d'un", ".j ai l eau qu il m a d un")]
    [InlineData("n'a t'es s'il c'est jusqu'a lorsqu'un puisqu'il quelqu'un", ".n a t es s il c est jusqu a lorsqu un puisqu il quelqu un")]
    [InlineData("k!ll k*ll s**cide p@in pa$s dea+h", ".k!ll k*ll s**cide p@in pa$s dea+h")]
    [InlineData("kill! yes", ".kill .yes")]
    [InlineData("@home $ave |ife", ".@home $ave |ife")]
    [InlineData("!die *die +die", ".die die die")]
    [InlineData("k!@l k*$l k@@l k!!l", ".k .@l k*$l k@@l k .l")]
    [InlineData("a@ b$ c* d+", ".a b c d")]
    [InlineData("ki|| |", ".ki||")]
    [InlineData("a' 'b ''", ".a b")]
    public void Split_SignsInWords_StandForLetters(string text, string expected) => Assert.Equal(expected, Shape(text));

    [Theory]
    [InlineData("mum's pills", "mum")]
    [InlineData("mum's", "mum")]
    [InlineData("mum'so", null)]
    [InlineData("mum'd", null)]
    [InlineData("mums", null)]
    public void Split_PossessiveS_KeepsTheWord(string text, string? word) => Assert.Equal(word, Tokenizer.Split(TextFolding.Fold(text))[0].Base);

    [Theory]
    [InlineData("ÄÖÜ ßéñç", "aou ssenc")]
    [InlineData("œuf æther Ǽ", "oeuf aether ae")]
    [InlineData("ｋｉｌｌ ① ﬁ", "kill 1 fi")]
    [InlineData("кill раin", "kill pain")]
    [InlineData("ɑʙ łøđ", "ab lod")]
    [InlineData("s\u200bu\u00adi\u034fc\u0301i\u20ddd", "suicid")]
    [InlineData("a\u3164b\uffa0c\u2800d\ufeffe", "abcde")]
    [InlineData("a\u00a0b", "a b")]
    [InlineData("‘a’ ‚b‛ ′c‵ ʹdʻ ʼe＇", "'a' 'b' 'c' 'd' 'e'")]
    [InlineData("a‐b‑c‒d−e﹣f－g", "a-b-c-d-e-f-g")]
    [InlineData("kiII aI Il I bIII", "ki|| a| il i b|||")]
    [InlineData("ÉIa AIa", "eia aia")]
    [InlineData("𝖉𝖎𝖊 😊", "die 😊")]
    public void Fold_DisguisedLetters_BecomePlain(string text, string expected) => Assert.Equal(expected, TextFolding.Fold(text));

    /// <summary>Half a character cannot stand in an attribute, so they stand here.</summary>
    [Fact]
    public void Fold_HalfACharacter_BecomesAReplacement()
    {
        Assert.Equal("a\ufffdb\ufffd", TextFolding.Fold("a\ud800b\udc00"));
        Assert.Equal("😊\ufffd", TextFolding.Fold("😊\ud83d"));
        Assert.Equal("\ufffd😊", TextFolding.Fold("\ud83d😊"));
    }

    [Theory]
    [InlineData("the cat", null, "en")]
    [InlineData("el gato es", null, "es")]
    [InlineData("no", "es", "es")]
    [InlineData("no", "en", "en")]
    [InlineData("no", "xx", "en")]
    [InlineData("xyz", null, "en")]
    [InlineData("xyz", "de", "de")]
    [InlineData("the the", "es", "en")]
    [InlineData("the no", "es", "en")]
    [InlineData("the no es", "es", "es")]
    [InlineData("the es", "es", "es")]
    [InlineData("the", "es", "en")]
    [InlineData("привет the", null, "other")]
    [InlineData("да the cat", null, "en")]
    [InlineData("日本語 a", null, "other")]
    [InlineData("élèves ñandú", null, "en")]
    [InlineData("12345 !!!", null, "en")]
    [InlineData("ÀÀ д", null, "en")]
    [InlineData("ɐɐ a", null, "other")]
    [InlineData("ᴀᴀ a", null, "en")]
    [InlineData("a 1234 ...", null, "en")]
    [InlineData("😊😊😊 the", null, "en")]
    public void Of_LittleWords_TellTheLanguage(string text, string? hint, string language)
    {
        var guess = new LanguageGuess([new("en", ["the", "is", "no"]), new("es", ["él", "es", "no"]), new("en", ["cat", "the"])]);

        Assert.Equal(language, guess.Of(text, Tokenizer.Split(TextFolding.Fold(text)), hint));
    }

    private static string Shape(string text) => string.Join(' ', Tokenizer.Split(TextFolding.Fold(text)).Select(token => token.Before switch
    {
        Break.Sentence => "." + token.Text,
        Break.HalfSentence => ";" + token.Text,
        Break.Clause => "," + token.Text,
        _ => token.Text,
    }));
}
