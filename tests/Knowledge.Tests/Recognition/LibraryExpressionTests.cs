namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>What Microsoft's library reads right by itself must not get lost in the grammar on top of it.</summary>
public sealed class LibraryExpressionTests
{
    [Theory]
    [InlineData("I take it once a day", "1x")]
    [InlineData("I take it every day", "1x")]
    [InlineData("I take it every other day", "0.5x")]
    [InlineData("I take it every 4 hours", "6x")]
    [InlineData("I take it every couple hours", "12x")]
    [InlineData("I take it every few hours", "8x")]
    [InlineData("I take it on weekends", "0.286x")]
    [InlineData("I take it biweekly", "0.071x")]
    [InlineData("I take it every Friday", "0.143x")]
    [InlineData("I take it daily", "1x")]
    public void Recognize_SetsOfTheLibrary_AreFound(string text, string expected) => Assert.Equal(expected, Read.All(text));

    [Theory]
    [InlineData("I have used it for a year and a half", "547.5d Use")]
    [InlineData("I have used it for a year and 3 months", "455d Use")]
    [InlineData("it lasts half an hour", "0.021d Effect")]
    [InlineData("I dosed an hour and a half ago", "0.062d SinceLastUse")]
    [InlineData("I have used it for a couple of weeks", "14d Use")]
    [InlineData("I have used it since March 2021", "2023d Use")]
    [InlineData("I have used it since March", "197d Use")]
    [InlineData("I have used it since October", "348d Use")]
    [InlineData("I have used it since June '22", "1566d Use")]
    [InlineData("I have used it since 2020", "2448d Use")]
    [InlineData("I have used it since last year", "621d Use")]
    [InlineData("I have used it since Tuesday", "6d Use")]
    [InlineData("I have used it since last Tuesday", "6d Use")]
    [InlineData("I have used it since Monday", "7d Use")]
    [InlineData("I have used it since 3/4", "194d Use")]
    [InlineData("I have used it since January 3 2025", "619d Use")]
    [InlineData("I have used it since the 1st of August", "44d Use")]
    [InlineData("I have used it since the 5th", "9d Use")]
    [InlineData("I have used it since Christmas", "263d Use")]
    [InlineData("I have used it since 2 weeks ago", "14d Use")]
    public void Recognize_LengthsOfTheLibrary_AreFound(string text, string expected) => Assert.Equal(expected, Read.All(text));

    [Theory]
    [InlineData("I take 2 to 3g", "2..3 Gram")]
    [InlineData("I take three grams", "3 Gram")]
    [InlineData("I take 1,000 mg", "1000 Milligram")]
    [InlineData("I take two thousand five hundred mg", "2500 Milligram")]
    [InlineData("I take 5 ounces a day", "5 Ounce day")]
    [InlineData("I take 10 milliliters", "10 Millilitre")]
    public void Recognize_DimensionsOfTheLibrary_AreFound(string text, string expected) => Assert.Equal(expected, Read.All(text));
}
