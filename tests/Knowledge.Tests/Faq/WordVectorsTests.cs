using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class WordVectorsTests
{
    [Theory]
    [InlineData("physician", "doctor", "bicycle")]
    [InlineData("quit", "stop", "purchase")]
    [InlineData("fatigue", "tired", "invoice")]
    public void Of_WordsNearInMeaning_AreNearerThanOthers(string word, string near, string far) =>
        Assert.True(Likeness(word, near) > Likeness(word, far) + 0.1);

    [Fact]
    public void Of_WordThatIsNotHeldWhole_IsPutTogetherFromPieces() =>
        Assert.True(Likeness("kratomlike tolerances", "kratom tolerance") > 0.5);

    [Theory]
    [InlineData("")]
    [InlineData("7oh 12345")]
    [InlineData("кратом")]
    public void Of_NothingThatIsKnown_IsNought(string text) => Assert.All(WordVectors.English.Of(Words.Of(text)), value => Assert.Equal(0, value));

    [Fact]
    public void Of_WordOfAnyLength_TakesNoHarm() => Assert.NotNull(WordVectors.English.Of([new string('q', 40), new string('z', 5000)]));

    [Fact]
    public void Read_AnotherFile_IsRefused() => Assert.Throws<InvalidDataException>(() => WordVectors.Read(new MemoryStream(new byte[100])));

    [Fact]
    public void Likeness_OfLines_IsThatOfTheNearestOfEachLabel()
    {
        var meanings = Meanings.Of([Meaning("refund the money"), Meaning("see a doctor"), Meaning("give money back")]);

        var likeness = meanings.Likeness(Meaning("refund the money"), [0, 1, 0], 2);

        Assert.Equal(1, likeness[0], 0.02);
        Assert.InRange(likeness[1], -1, 0.8);
    }

    private static float[] Meaning(string text) => WordVectors.English.Of(Words.Of(text));

    private static double Likeness(string one, string other) => Meaning(one).Zip(Meaning(other), (a, b) => (double)a * b).Sum();
}
