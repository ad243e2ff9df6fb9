using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Sdk.Tests.Dialogs.Weaknesses;

/// <summary>An answer that says neither yes nor no, or both, is not taken for one of them.</summary>
public sealed class UnsureAnswerTests
{
    [Theory]
    [InlineData("en-us", "not sure")]
    [InlineData("en-us", "no, I'm not sure")]
    [InlineData("en-us", "maybe")]
    [InlineData("en-us", "yes and no")]
    [InlineData("de-de", "nicht sicher")]
    [InlineData("de-de", "weiß nicht")]
    [InlineData("fr-fr", "je ne sais pas")]
    [InlineData("es-es", "no sé")]
    [InlineData("zh-cn", "不知道")]
    [InlineData("ja-jp", "わかりません")]
    public async Task ConfirmPrompt_Unsure_AsksAgain(string locale, string answer)
    {
        var talk = new Talk(locale: locale);
        var dialog = Some.Asking(new ConfirmPrompt("c"), Some.Question("Sure?", "Yes or no, please."));
        await talk.SayAsync(dialog, "hi");
        Assert.StartsWith("Yes or no, please.", Assert.Single(await talk.SayAsync(dialog, answer)), StringComparison.Ordinal);
    }
}
