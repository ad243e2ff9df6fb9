using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class SpellingTests
{
    private readonly Spelling _spelling = new(["tolerance", "receptors", "break", "long", "withdrawal"]);

    [Theory]
    [InlineData("tolerence", "tolerance")]
    [InlineData("tollerence", "tolerance")]
    [InlineData("receptrs", "receptors")]
    [InlineData("brake", "brake")]
    [InlineData("braek", "break")]
    [InlineData("lnog", "long")]
    [InlineData("withdrawl", "withdrawal")]
    [InlineData("sourdough", "sourdough")]
    [InlineData("7oh", "7oh")]
    public void Correct_Word_IsTakenForTheNearOne(string word, string expected) => Assert.Equal(expected, _spelling.Correct(word));
}
