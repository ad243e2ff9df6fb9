using KratomBot.Sdk.Tests.Dialogs.Prompts;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>Numbers as people write them whatever their culture, and texts that would take the recognizers minutes.</summary>
public sealed class NumbersTests
{
    [Theory]
    [InlineData("1,5", "1.5")]
    [InlineData("1.250,75", "1250.75")]
    [InlineData("1,000,000", "1000000")]
    [InlineData("1.000.000", "1000000")]
    [InlineData("1 000 000", "1000000")]
    [InlineData("2 500 mg", "2")]
    [InlineData("0,500", "0.500")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("1 1/2", "1.5")]
    [InlineData("1½", "1.5")]
    [InlineData("½", "0.5")]
    [InlineData("5k", "5000")]
    [InlineData("5g", "5")]
    [InlineData("٤٢", "42")]
    public async Task Answer_WrittenAnotherWay_IsStillRead(string answer, string expected)
        => Assert.Equal($"got {expected}", await NumberPromptTests.AnswerAsync<decimal>(answer, "en-us"));

    [Fact]
    public async Task Answer_VeryLong_IsReadWithoutWork()
    {
        var answer = string.Concat(Enumerable.Repeat("one hundred and ", 5_000));
        var reply = await NumberPromptTests.AnswerAsync<decimal>(answer, "en-us");
        Assert.StartsWith("got ", reply, StringComparison.Ordinal);
    }
}
