using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

public sealed class AskedForTests
{
    [Theory]
    [InlineData("times-per-day", "3", "3x")]
    [InlineData("times-per-day", "2 or 3", "2..3x")]
    [InlineData("times-per-day", "three", "3x")]
    [InlineData("times-per-day", "twice", "2x")]
    [InlineData("times-per-day", "every 6 hours", "4x")]
    [InlineData("times-per-day", "4 times", "4x")]
    [InlineData("times-per-day", "morning, noon and night", "3x")]
    [InlineData("days-per-week", "every day", "1x")]
    [InlineData("days-per-week", "5", "0.714x")]
    [InlineData("days-per-week", "5 days", "0.714x")]
    [InlineData("days-per-week", "weekends", "0.286x")]
    [InlineData("days-per-week", "three or four days", "0.429..0.571x")]
    [InlineData("use-length", "two years", "730d Use")]
    [InlineData("use-length", "a few months", "90d Use")]
    [InlineData("use-length", "since 2020", "2448d Use")]
    [InlineData("use-length", "3", "1095d Use")]
    [InlineData("use-length", "6 or 7 days", "6..7d Use")]
    [InlineData("use-length", "three weeks so far", "21d Use")]
    [InlineData("use-length", "quit 2 weeks ago", "14d SinceLastUse")]
    [InlineData("lasting", "2", "0.083d Effect")]
    [InlineData("lasting", "about 3 hours", "0.125d Effect")]
    [InlineData("amount", "3", "3 Unknown")]
    [InlineData("amount", "5 g", "5 Gram")]
    [InlineData("amount", "a teaspoon", "1 Teaspoon")]
    public void Recognize_BareAnswer_IsReadAsWhatWasAsked(string question, string text, string expected) =>
        Assert.Equal(expected, Read.All(text, new AskedFor(question)));

    [Theory]
    [InlineData("use-length", "I don't know")]
    [InlineData("times-per-day", "it depends")]
    [InlineData("amount", "rather not say")]
    public void Recognize_NoAnswer_FindsNothing(string question, string text) => Assert.Equal("", Read.All(text, new AskedFor(question)));
}
