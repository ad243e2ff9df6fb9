using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace KratomBot.Sdk.Tests.Dialogs.Prompts;

public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("en-us", "yes", "True")]
    [InlineData("en-us", "Yeah, sure", "True")]
    [InlineData("en-us", "nope", "False")]
    [InlineData("en-us", "no thanks", "False")]
    [InlineData("en-us", "1", "True")]
    [InlineData("en-us", "2", "False")]
    [InlineData("de-de", "ja", "True")]
    [InlineData("de-at", "nein", "False")]
    [InlineData("fr-fr", "oui", "True")]
    [InlineData("es-es", "sí", "True")]
    [InlineData("it-it", "no", "False")]
    [InlineData("pt-br", "não", "False")]
    [InlineData("nl-nl", "nee", "False")]
    [InlineData("ja-jp", "はい", "True")]
    [InlineData("zh-cn", "不是", "False")]
    public async Task Answer_InTheLanguage_IsUnderstood(string locale, string answer, string expected)
    {
        var talk = new Talk(locale: locale);
        var dialog = Some.Asking(new ConfirmPrompt("c"), Some.Question("Sure?"));
        await talk.SayAsync(dialog, "hi");
        Assert.Equal([$"got {expected}"], await talk.SayAsync(dialog, answer));
    }

    [Fact]
    public async Task Answer_Neither_AsksAgain()
    {
        var talk = new Talk();
        var dialog = Some.Asking(new ConfirmPrompt("c"), Some.Question("Sure?"));
        var question = await talk.SayAsync(dialog, "hi");
        Assert.Equal(["Sure? (1) Yes or (2) No"], question);
        Assert.Equal(question, await talk.SayAsync(dialog, "purple"));
    }

    [Theory]
    [InlineData("agreed", "True")]
    [InlineData("rather not", "False")]
    [InlineData("yes", "True")]
    public async Task Answer_OwnChoices_IsUnderstood(string answer, string expected)
    {
        var talk = new Talk();
        var prompt = new ConfirmPrompt("c") { ConfirmChoices = Tuple.Create(new Choice("Agreed"), new Choice("Rather not")) };
        var dialog = Some.Asking(prompt, Some.Question("Sure?"));
        Assert.Equal(["Sure? (1) Agreed or (2) Rather not"], await talk.SayAsync(dialog, "hi"));
        Assert.Equal([$"got {expected}"], await talk.SayAsync(dialog, answer));
    }
}
