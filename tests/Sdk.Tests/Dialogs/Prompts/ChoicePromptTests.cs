using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests.Dialogs.Prompts;

public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("green", "green")]
    [InlineData("GREEN please", "green")]
    [InlineData("the emerald one", "green")]
    [InlineData("2", "green")]
    [InlineData("2nd", "green")]
    [InlineData("the second one", "green")]
    [InlineData("number three", "blue")]
    [InlineData("Light", "blue")]
    public async Task Answer_InAnyOfItsForms_IsFound(string answer, string colour)
    {
        var talk = new Talk();
        var dialog = Some.Asking(new ChoicePrompt("c"), Colours());
        await talk.SayAsync(dialog, "hi");
        Assert.Equal([$"got {colour}"], await talk.SayAsync(dialog, answer));
    }

    [Theory]
    [InlineData("purple")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("1.5")]
    public async Task Answer_NotAChoice_AsksAgain(string answer)
    {
        var talk = new Talk();
        var options = Colours();
        options.Style = ListStyle.None;
        options.RetryPrompt = new Activity { Type = ActivityTypes.Message, Text = "One of these." };
        var dialog = Some.Asking(new ChoicePrompt("c"), options);
        await talk.SayAsync(dialog, "hi");
        Assert.Equal(["One of these."], await talk.SayAsync(dialog, answer));
    }

    [Theory]
    [InlineData("test", "Colour? (1) red, (2) green, or (3) blue")]
    [InlineData("sms", "Colour? (1) red, (2) green, or (3) blue")]
    public async Task Question_ChannelWithoutButtons_ListsTheChoicesInTheText(string channel, string text)
        => Assert.Equal(text, (await AskAsync(channel, Colours())).Text);

    [Theory]
    [InlineData("fr-fr", " ou (3) blue")]
    [InlineData("de-de", " oder (3) blue")]
    public async Task Question_OtherLanguage_UsesItsWords(string locale, string end)
        => Assert.EndsWith(end, (await AskAsync("test", Colours(), locale)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("emulator")]
    public async Task Question_ChannelWithSuggestedActions_SuggestsTheChoices(string channel)
    {
        var question = await AskAsync(channel, Colours());
        Assert.Equal("Colour?", question.Text);
        Assert.Equal(["red", "green", "blue"], question.SuggestedActions.Actions.Select(action => action.Title));
        Assert.All(question.SuggestedActions.Actions.Take(2), action => Assert.Equal(ActionTypes.ImBack, action.Type));
    }

    [Fact]
    public async Task Question_Teams_ShowsACard()
    {
        var card = Assert.IsType<HeroCard>(Assert.Single((await AskAsync("msteams", Colours())).Attachments).Content);
        Assert.Equal(["red", "green", "blue"], card.Buttons.Select(button => button.Title));
    }

    [Fact]
    public async Task Question_StyleNone_ShowsNothingButTheText()
    {
        var options = Colours();
        options.Style = ListStyle.None;
        var question = await AskAsync("directline", options);
        Assert.Equal("Colour?", question.Text);
        Assert.Null(question.SuggestedActions);
    }

    [Fact]
    public async Task Question_AskedAgain_IsNotChangedByItsFirstRendering()
    {
        var talk = new Talk();
        var dialog = Some.Asking(new ChoicePrompt("c") { Style = ListStyle.Inline }, Colours());
        var first = await talk.SayAsync(dialog, "hi");
        Assert.Equal(first, await talk.SayAsync(dialog, "purple"));
    }

    [Fact]
    public async Task RecognizerOptions_NoNumbers_ANumberIsNoAnswer()
    {
        var talk = new Talk();
        var dialog = Some.Asking(new ChoicePrompt("c") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } }, Colours());
        var question = await talk.SayAsync(dialog, "hi");
        Assert.Equal(question, await talk.SayAsync(dialog, "2"));
    }

    private static async Task<Activity> AskAsync(string channel, PromptOptions options, string? locale = null)
        => Assert.Single(await new Talk(channelId: channel, locale: locale).ReplyActivitiesAsync(Some.Asking(new ChoicePrompt("c"), options), "hi"));

    private static PromptOptions Colours()
    {
        var options = Some.Question("Colour?");
        options.Choices =
        [
            new Choice("red"),
            new Choice("green") { Synonyms = ["emerald", "lime"] },
            new Choice("blue") { Action = new CardAction { Type = ActionTypes.ImBack, Title = "blue", Value = "blue", Text = "x" }, Synonyms = ["light"] },
        ];
        return options;
    }
}
