using Microsoft.Playwright;

namespace KratomBot.Browser.Tests;

/// <summary>The chat page as a person uses it.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;

    private ChatPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        _address = address;
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Requests that went to any other host than the bot's.</summary>
    public List<string> ForeignRequests { get; } = [];

    private static readonly string[] WayOn = ["18 or older", "Yes, go on", "No", "None of these", "Show the result"];

    private ILocator Input => Page.Locator("[data-id='webchat-sendbox-input']");

    private ILocator Bubbles => Page.Locator("#chat .webchat__bubble__content");

    /// <summary>Opens the page in a tab with no history.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">The bot's address.</param>
    /// <param name="width">The width of the window, in CSS pixels.</param>
    /// <param name="dark">Whether the person prefers dark colours.</param>
    public static async Task<ChatPage> OpenAsync(IBrowser browser, Uri address, int width = 1000, bool dark = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 500 ? 640 : 800 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var chat = new ChatPage(context, await context.NewPageAsync(), address);
        chat.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && new Uri(request.Url).Host != address.Host)
                chat.ForeignRequests.Add(request.Url);
        };
        await chat.Page.GotoAsync(address.ToString());
        return chat;
    }

    /// <summary>Waits until the bot has said something with these words.</summary>
    public Task HearAsync(string words) => Bubbles.GetByText(words).Last.WaitForAsync(new() { Timeout = 20_000 });

    /// <summary>Waits until no message on the screen has these words.</summary>
    public Task VanishedAsync(string words) => Assertions.Expect(Bubbles.GetByText(words)).ToHaveCountAsync(0);

    /// <summary>Types and sends.</summary>
    public async Task SayAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    /// <summary>Presses a suggested answer.</summary>
    public Task PressAsync(string title) => Suggestion(title).ClickAsync();

    /// <summary>A suggested answer.</summary>
    public ILocator Suggestion(string title) => Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;

    /// <summary>The answer in the middle of those that are offered, or the way on where there is none; null after the result.</summary>
    public async Task<string?> MiddleAnswerAsync()
    {
        await Suggestion("Stop").Or(Suggestion("Start over")).First.WaitForAsync();
        string[] offered = [.. await Page.Locator(".webchat__suggested-action").AllInnerTextsAsync()];
        string[] answers = [.. offered.Except(["Skip", "Stop"])];
        return offered switch
        {
            _ when offered.Contains("Start over") => null,
            _ when Array.Find(answers, title => WayOn.Contains(title)) is { } way => way,
            _ => answers.Length == 0 ? "Skip" : answers[answers.Length / 2],
        };
    }

    /// <summary>Reaches a suggested answer with the keyboard and presses it, and waits until it has been taken.</summary>
    public async Task PressByKeyboardAsync(string title)
    {
        var before = await Bubbles.CountAsync();
        await Input.FocusAsync();
        await Page.Keyboard.PressAsync("Shift+Tab");
        for (var presses = 0; presses < 12 && await FocusedAsync() != title; presses++)
            await Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(title, await FocusedAsync());
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForFunctionAsync("before => document.querySelectorAll('#chat .webchat__bubble__content').length >= before + 2", before);
    }

    /// <summary>Follows a link of the conversation, in a tab of its own.</summary>
    public async Task<ChatPage> FollowAsync(string address)
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync(address);
        return new ChatPage(_context, page, _address);
    }

    /// <summary>Loads the page again.</summary>
    public Task ReloadAsync() => Page.GotoAsync(_address.ToString());

    /// <summary>Saves what is seen, when KRATOMBOT_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("KRATOMBOT_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    private Task<string> FocusedAsync() => Page.EvaluateAsync<string>("document.activeElement.innerText");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
