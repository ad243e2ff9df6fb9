using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs.Prompts;

public sealed class NumberPromptTests
{
    [Theory]
    [InlineData("en-us", "42", "42")]
    [InlineData("en-us", "I am 42 years old", "42")]
    [InlineData("en-us", "-3", "-3")]
    [InlineData("en-us", "3.5", "3.5")]
    [InlineData("en-us", "1,250.75", "1250.75")]
    [InlineData("en-us", "forty two", "42")]
    [InlineData("en-us", "two million", "2000000")]
    [InlineData("en-us", "2 million", "2000000")]
    [InlineData("en-us", "1/2", "0.5")]
    [InlineData("de-de", "3,5", "3.5")]
    [InlineData("de-de", "1.250,75", "1250.75")]
    [InlineData("de-de", "zweiundvierzig", "42")]
    [InlineData("fr-fr", "quarante-deux", "42")]
    [InlineData("es-es", "cuarenta y dos", "42")]
    public async Task Answer_Decimal_IsReadAsTheCultureWritesIt(string locale, string answer, string expected)
        => Assert.Equal($"got {expected}", await AnswerAsync<decimal>(answer, locale));

    [Theory]
    [InlineData("banana")]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    [InlineData("99999999999999999999999999999999999999999")]
    public async Task Answer_NoWholeNumber_AsksAgain(string answer) => Assert.Equal("How many?", await AnswerAsync<int>(answer, "en-us"));

    [Fact]
    public async Task Answer_EachType_ComesAsThatType()
    {
        Assert.Equal("got 7", await AnswerAsync<int>("7", "en-us"));
        Assert.Equal("got 9999999999", await AnswerAsync<long>("9999999999", "en-us"));
        Assert.Equal("got 0.25", await AnswerAsync<float>("0.25", "en-us"));
        Assert.Equal("got 0.25", await AnswerAsync<double>("0.25", "en-us"));
    }

    [Fact]
    public void Constructor_TypeOfNoNumber_Throws() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("n"));

    internal static async Task<string> AnswerAsync<T>(string answer, string locale)
        where T : struct, IComparable<T>, IFormattable
    {
        var talk = new Talk(locale: locale);
        var dialog = new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("main", [Some.Ask("n", "How many?"), Some.Say(step => $"got {Assert.IsType<T>(step.Result).ToString(null, CultureInfo.InvariantCulture)}")]))
            .AddDialog(new NumberPrompt<T>("n"));
        await talk.SayAsync(dialog, "hi");
        return Assert.Single(await talk.SayAsync(dialog, answer));
    }
}
