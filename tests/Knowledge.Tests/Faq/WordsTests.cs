using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class WordsTests
{
    [Theory]
    [InlineData("It doesn’t WORK…", "it doesnt work")]
    [InlineData("sooooo long?!", "soo long")]
    [InlineData("Café – naïve", "cafe naive")]
    [InlineData("\ud83d broken emoji", "broken emoji")]
    [InlineData("", "")]
    public void Of_Text_GivesPlainWords(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words.Of(text)));

    [Theory]
    [InlineData("breaks", "break")]
    [InlineData("stopped", "stop")]
    [InlineData("lowering", "lower")]
    [InlineData("stages", "stag")]
    [InlineData("stage", "stag")]
    [InlineData("bodies", "body")]
    [InlineData("less", "less")]
    public void Stem_Forms_Meet(string word, string expected) => Assert.Equal(expected, Words.Stem(word));
}
