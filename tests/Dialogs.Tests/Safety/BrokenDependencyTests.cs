using System.Text.Json;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety;
using KratomBot.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.Safety;

/// <summary>Whatever the gate's reply leans on may be broken, silent or gone: somebody in danger is still told whom to call.</summary>
public sealed class BrokenDependencyTests
{
    private const string Crisis = "I want to kill myself";
    private const string Emergency = "my friend is not breathing and his lips are blue";

    public static TheoryData<string, string, string> Dangers { get; } = new(
        from broken in (string[])["no reply", "no help line", "no general text"]
        from danger in (List<(string Text, string Level)>)[(Crisis, "crisis"), (Emergency, "emergency")]
        select (broken, danger.Text, danger.Level));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Dangers))]
    public async Task Danger_WithoutWhatTheReplyIsMadeOf_StillNamesANumber(string broken, string text, string level)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        var content = driver.Services.GetRequiredService<LiveContent>();
        content.Replace(content.Current with { SafetyReplies = Replies(broken) });

        var heard = await SayAsync(driver, text);
        var later = await SayAsync(driver, "what are the stages of tolerance?");

        Assert.Equal(level, heard.Level);
        Assert.Contains("112", heard.Text, StringComparison.Ordinal);
        Assert.Contains("112", later.Text, StringComparison.Ordinal);
        Assert.Contains("112", (await SayAsync(driver, "I need help now")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Crisis, "crisis")]
    [InlineData(Emergency, "emergency")]
    public async Task Danger_WhileWhoReadsAlongNeverAnswers_IsAnsweredAtOnce(string text, string level)
    {
        await using var driver = await ReadAlongAsync(new Hanging());

        Assert.Equal(level, (await SayAsync(driver, text)).Level);
    }

    [Theory]
    [InlineData(Crisis, "crisis")]
    [InlineData(Emergency, "emergency")]
    [InlineData("can I mix it with xanax?", "caution")]
    [InlineData("what are the stages of tolerance?", "none")]
    public async Task Message_WhileWhoReadsAlongThrows_IsAnswered(string text, string level)
    {
        await using var driver = await ReadAlongAsync(new Throwing());

        var heard = await SayAsync(driver, text);

        Assert.Equal(level, heard.Level);
        Assert.NotEmpty(heard.Text);
    }

    private static SafetyReplies Replies(string broken)
    {
        var content = ContentBundle.BesideProgram();
        if (broken == "no help line") return SafetyReplies.Load(content, new HelpLines([]));
        var books = content.Read<ReplyBook[]>(SafetyReplies.Part)
            .Select(book => broken == "no reply" ? book with { Replies = new Dictionary<string, string>() } : book with { General = new Dictionary<string, string>() });
        var folder = Directory.CreateTempSubdirectory("kratombot-replies-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, SafetyReplies.Part), JsonSerializer.SerializeToUtf8Bytes(books.ToArray(), ContentJson.Options));
            return SafetyReplies.Load(ContentBundle.Open(folder.FullName), HelpLines.Load(content));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ConversationDriver> ReadAlongAsync(ITextInsights insights)
    {
        var driver = await ConversationDriver.StartAsync(services => services.AddSingleton(insights), Token);
        await driver.SayAsync("let it read along", Token);
        return driver;
    }

    private static async Task<Heard> SayAsync(ConversationDriver driver, string text) => Heard.Of((await driver.SayAsync(text, Token))[0]);

    private sealed class Throwing : ITextInsights
    {
        public bool SendsText => true;

        public ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default) => throw new IOException();
    }

    private sealed class Hanging : ITextInsights
    {
        public bool SendsText => true;

        public async ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return TextInsights.None;
        }
    }
}
