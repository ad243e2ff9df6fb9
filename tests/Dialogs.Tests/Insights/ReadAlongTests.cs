using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Knowledge.Insights;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace KratomBot.Dialogs.Tests.Insights;

/// <summary>No text leaves the program without the person's yes.</summary>
public sealed class ReadAlongTests
{
    private const string Asked = "may Microsoft's language service also read";
    private readonly NotingService _service = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Question_TheFirst_AsksOnce()
    {
        await using var driver = await StartAsync();

        Assert.DoesNotContain(Asked, await SayAsync(driver, "hello"), StringComparison.Ordinal);
        Assert.Contains(Asked, await SayAsync(driver, "does a break help?"), StringComparison.Ordinal);
        Assert.DoesNotContain(Asked, await SayAsync(driver, "what are the stages?"), StringComparison.Ordinal);
        Assert.Empty(_service.Read);
    }

    [Fact]
    public async Task Yes_LetsTheServiceReadUntilItIsTakenBack()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "does a break help?");

        await SayAsync(driver, "Let it read along");
        await SayAsync(driver, "what are the stages?");
        var known = await SayAsync(driver, "what do you know");
        await SayAsync(driver, "Don't read along");
        await SayAsync(driver, "how long does a reset take?");

        Assert.Equal(["what are the stages?"], _service.Read);
        Assert.Contains("may read along", known, StringComparison.Ordinal);
        Assert.DoesNotContain("may read along", await SayAsync(driver, "what do you know"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yes_IsThePersons_NotTheConversations()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");

        driver.ConversationId = "c2";
        await SayAsync(driver, "what are the stages?");
        (driver.ConversationId, driver.UserId) = ("c3", "u2");
        await SayAsync(driver, "does a break help?");

        Assert.Equal(["what are the stages?"], _service.Read);
    }

    [Fact]
    public async Task ForgetMe_ForgetsTheYes()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");
        await SayAsync(driver, "forget me");

        Assert.Contains(Asked, await SayAsync(driver, "what are the stages?"), StringComparison.Ordinal);
        Assert.Empty(_service.Read);
    }

    [Theory]
    [InlineData("I want to kill myself")]
    [InlineData("he is not breathing and his lips are blue")]
    public async Task Danger_IsForTheGateAlone_AndSoIsWhatFollows(string danger)
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");

        await SayAsync(driver, danger);
        await SayAsync(driver, "what are the stages?");

        Assert.Empty(_service.Read);
    }

    [Fact]
    public async Task Minor_IsNotRead()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");
        await SayAsync(driver, "I am 15 years old");
        await SayAsync(driver, "what are the stages?");

        Assert.Empty(_service.Read);
    }

    [Fact]
    public async Task Finding_OfTheService_MayRaiseTheLevel()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");
        _service.Found = TextInsights.None with { Distress = 0.9 };

        var heard = Heard.Of((await driver.SayAsync("what are the stages?", Token)).Single(reply => reply.Type == ActivityTypes.Message));

        Assert.Equal(("caution", "low-mood"), (heard.Level, heard.Kind));
    }

    [Fact]
    public async Task Finding_OfTheService_NeverLowersTheLevel()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");
        _service.Found = TextInsights.None;

        var heard = Heard.Of((await driver.SayAsync("can I mix it with xanax?", Token))[0]);

        Assert.Equal("caution", heard.Level);
    }

    [Fact]
    public async Task KeptQuestion_LosesWhatOnlyTheServiceTakesForPersonal()
    {
        await using var driver = await StartAsync();
        await SayAsync(driver, "let it read along");
        const string question = "what is the capital of Zebrafishland? tell jane@example.org";
        _service.Found = TextInsights.None with { PersonalData = [new(PersonalDataKind.Name, new(question.IndexOf("Zebra", StringComparison.Ordinal), "Zebrafishland".Length))] };

        await SayAsync(driver, question);

        var state = (IDictionary<string, object>)(await driver.StoredAsync(driver.ConversationStateKey, Token))!;
        Assert.Equal("what is the capital of [name]? tell [email]", ((Dialogs.State.TalkState)state[Dialogs.State.TalkState.Property]).Unanswered);
    }

    [Fact]
    public async Task WithoutAService_NobodyIsAsked()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);

        Assert.DoesNotContain(Asked, await SayAsync(driver, "does a break help?"), StringComparison.Ordinal);
        Assert.Contains("No language service is set up", await SayAsync(driver, "let it read along"), StringComparison.Ordinal);
    }

    private Task<ConversationDriver> StartAsync() => ConversationDriver.StartAsync(services => services.AddSingleton<ITextInsights>(_service), Token);

    private static async Task<string> SayAsync(ConversationDriver driver, string text) =>
        string.Join('\n', (await driver.SayAsync(text, Token)).Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text));

    private sealed class NotingService : ITextInsights
    {
        public List<string> Read { get; } = [];

        public TextInsights Found { get; set; } = TextInsights.None;

        public bool SendsText => true;

        public ValueTask<TextInsights> AnalyzeAsync(string text, CancellationToken cancellationToken = default)
        {
            Read.Add(text);
            return new(Found);
        }
    }
}
