using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace KratomBot.Sdk.Tests.Dialogs.Prompts;

public sealed class PromptCultureModelsTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("en-GB", "en-us")]
    [InlineData("de-AT", "de-de")]
    [InlineData("pt-pt", "pt-br")]
    [InlineData("zh-tw", "zh-cn")]
    public void MapToNearestLanguage_SameLanguage_IsMapped(string culture, string expected)
        => Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(culture));

    [Fact]
    public void MapToNearestLanguage_UnknownLanguage_StaysAsItIs() => Assert.Equal("xx-yy", PromptCultureModels.MapToNearestLanguage("xx-yy"));

    [Fact]
    public void GetSupportedCultures_Always_EachHasAllItsWords()
        => Assert.All(PromptCultureModels.GetSupportedCultures(), culture =>
        {
            Assert.False(string.IsNullOrEmpty(culture.Locale));
            Assert.False(string.IsNullOrEmpty(culture.Separator));
            Assert.False(string.IsNullOrEmpty(culture.InlineOr));
            Assert.False(string.IsNullOrEmpty(culture.InlineOrMore));
            Assert.False(string.IsNullOrEmpty(culture.YesInLanguage));
            Assert.False(string.IsNullOrEmpty(culture.NoInLanguage));
        });
}
