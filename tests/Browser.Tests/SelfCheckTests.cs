using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KratomBot.Testing;
using Microsoft.Playwright;

namespace KratomBot.Browser.Tests;

/// <summary>The self-check on the page: on a narrow phone, by keyboard alone, to its result, with nothing that shuts people out.</summary>
public sealed class SelfCheckTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Faults of Web Chat's own markup, by axe's rule: nothing that our page could mend.</summary>
    private static readonly HashSet<string> FaultsOfWebChat = [];

    [Fact]
    public async Task Check_NarrowByKeyboard_ComesToAResultWithoutABarrier()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address, width: 320);
        await chat.HearAsync("I am a program, not a person");
        await chat.SayAsync("start a self-check");
        await WalkAsync(chat);

        await chat.HearAsync("does not rule out a problem");
        await AssertNoBarrierAsync(chat, "result");
        await chat.PictureAsync("result-320");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_Wide_ShowsTheResultWithItsPicture(bool dark)
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address, dark: dark);
        await chat.HearAsync("I am a program, not a person");
        await chat.SayAsync("about 4 g three times a day for two years, works less now, start a self-check");
        await WalkAsync(chat);
        await chat.HearAsync("does not rule out a problem");

        var picture = chat.Page.Locator("#chat img[src*='/f/']").Last;
        await picture.WaitForAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);

        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") > 0, "The picture did not load.");
        Assert.NotEqual("", await picture.GetAttributeAsync("alt"));
        await chat.PictureAsync($"result-{(dark ? "dark" : "light")}");
    }

    [Fact]
    public async Task Check_QuestionAskedInBetween_ComesBackAndEndsInAPageToPrint()
    {
        await using var bot = await BotProcess.StartAsync();
        await using var chat = await ChatPage.OpenAsync(chromium.Browser, bot.Address);
        await chat.HearAsync("I am a program, not a person");
        await chat.SayAsync("start a self-check");
        await chat.PressAsync("18 or older");
        await chat.PressAsync("Yes, go on");
        await chat.PressAsync("No");
        await chat.HearAsync("how strong is the effect");
        await chat.PictureAsync("question");

        await chat.SayAsync("what are the stages?");
        await chat.HearAsync("The article tells four stages apart");
        await chat.PictureAsync("digression");
        await WalkAsync(chat, () => chat.PictureAsync("summary"));
        await chat.PressAsync("Page for the doctor");

        var link = chat.Page.Locator("#chat a[href*='/f/']").First;
        await link.WaitForAsync();
        await using var page = await chat.FollowAsync((await link.GetAttributeAsync("href"))!);
        await page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.PictureAsync("page-for-the-doctor");
        await AssertNoBarrierAsync(page, "page for the doctor");
    }

    /// <summary>Takes the middle answer of every question until none is asked any more.</summary>
    private static async Task WalkAsync(ChatPage chat, Func<Task>? atSummary = null)
    {
        for (var question = 0; question < 30; question++)
        {
            var title = await chat.MiddleAnswerAsync();
            if (title is null)
                return;
            if (title == "Show the result" && atSummary is not null)
                await atSummary();
            await AssertNoBarrierAsync(chat, title);
            await chat.PressByKeyboardAsync(title);
        }
    }

    private static async Task AssertNoBarrierAsync(ChatPage chat, string where)
    {
        var found = (await chat.Page.RunAxe()).Violations
            .Where(fault => fault.Impact is "serious" or "critical" && !FaultsOfWebChat.Contains(fault.Id))
            .Select(fault => $"{where}: {fault.Id} {fault.Nodes[0].Html} {string.Join(' ', fault.Nodes[0].Any.Select(check => check.Message))}");
        Assert.True(!found.Any(), string.Join(Environment.NewLine, found));
    }
}
