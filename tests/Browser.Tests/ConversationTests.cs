using KratomBot.Testing;

namespace KratomBot.Browser.Tests;

/// <summary>The whole, as a person meets it: the real page in a real browser, the real bot, a real database file.</summary>
public sealed class ConversationTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Conversation_GreetAskCheckKillResume_GoesOnWhereItWas()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address);

        await chat.HearAsync("I am a program, not a person");
        await chat.PictureAsync("start");
        await chat.SayAsync("what is kratom tolerance");
        await chat.HearAsync("kratom does less than it used to");
        await chat.HearAsync("last updated 22 January 2024");
        await chat.PictureAsync("answer");
        await chat.SayAsync("start a self-check");
        await chat.PressAsync("18 or older");
        await chat.PressAsync("Yes, go on");
        await chat.PressAsync("No");
        await chat.PressAsync("Clearly weaker");
        await chat.PressAsync("Clearly shorter");
        await chat.HearAsync("How has the amount that you take changed");

        bot.Kill();
        await bot.RestartAsync();
        await chat.ReloadAsync();

        await chat.HearAsync("How has the amount that you take changed");
        await chat.PictureAsync("resumed");
        await chat.PressAsync("Clearly more, in steps");
        await chat.HearAsync("Do you switch products");
        Assert.Empty(chat.ForeignRequests);
    }

    [Fact]
    public async Task HelpButton_WhenTheBotIsGone_ShowsTheNumbersOfThePage()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address);
        await chat.HearAsync("I am a program, not a person");

        bot.Kill();
        await chat.Page.Locator("#help").ClickAsync();

        await chat.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "911" }).WaitForAsync();
        await chat.PictureAsync("without-the-bot");
    }

    [Fact]
    public async Task HelpButton_AtAQuestionOfTheCheck_BringsHelpLines()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address, width: 320);
        await chat.HearAsync("I am a program, not a person");
        await chat.SayAsync("start a self-check");
        await chat.PressAsync("18 or older");

        await chat.Page.Locator("#help").ClickAsync();

        await chat.Page.Locator("#chat a[href^='tel:']").Last.ScrollIntoViewIfNeededAsync();
        await chat.PictureAsync("help-320");
    }

    [Fact]
    public async Task ForgetMe_EmptiesTheScreenAndStartsAnew()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address);
        await chat.SayAsync("what is kratom tolerance");
        await chat.HearAsync("kratom does less than it used to");

        await chat.Page.Locator("#forget").ClickAsync();

        await chat.Page.GetByText("Everything about you was deleted").WaitForAsync();
        await chat.VanishedAsync("kratom does less than it used to");
        await chat.HearAsync("I am a program, not a person");
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1000, true)]
    [InlineData(320, false)]
    [InlineData(320, true)]
    public async Task Page_AnyWidthAndColours_KeepsTheBannerAndFitsTheWindow(int width, bool dark)
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address, width, dark);
        await chat.SayAsync("what are the stages");
        await chat.HearAsync("last updated 22 January 2024");

        await chat.PictureAsync($"page-{width}-{(dark ? "dark" : "light")}");

        Assert.True(await chat.Page.Locator("#help").IsVisibleAsync());
        Assert.True(await chat.Page.Locator(".disclaimer").IsVisibleAsync());
        Assert.Equal(width, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
