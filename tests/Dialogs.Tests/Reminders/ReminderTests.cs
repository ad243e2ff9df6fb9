using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Tests.Reminders;

public sealed class ReminderTests
{
    private static readonly string[] Clinical = ["kratom", "check", "dose", "tolerance", "stage", "withdrawal", "answer"];

    [Fact]
    public async Task Result_InTeams_OffersIt_AndTheWayToItIsButtons()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        foreach (var text in PlainAnswers.UpTo("end")) await driver.SayAsync(text, Token);

        Assert.Contains("remind me", Heard.Of(await driver.SayAsync("my result", Token)).Text, StringComparison.OrdinalIgnoreCase);
        var asked = Heard.Of(await driver.SayAsync("Remind me", Token));
        Assert.Equal(["Remind me every week", "Remind me every two weeks", "Remind me every four weeks"], asked.Buttons);
        Assert.Equal(0, await ScheduledAsync(driver));
    }

    [Theory]
    [InlineData("Remind me every week", 7)]
    [InlineData("Remind me every two weeks", 14)]
    [InlineData("Remind me every four weeks", 28)]
    public async Task Reminder_ComesAgainAndAgain_AndSaysNothingAboutThePerson(string wish, int days)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync(wish, Token);

        foreach (var _ in (int[])[1, 2])
        {
            var reminder = await driver.SaidUnaskedAfterAsync(TimeSpan.FromDays(days), Token);
            Assert.Contains("reminder that you asked for", reminder.Text, StringComparison.Ordinal);
            Assert.All(Clinical, word => Assert.DoesNotContain(word, reminder.Text, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("Stop reminders", Heard.Of(reminder).Buttons);
            Assert.Equal(1, await ScheduledAsync(driver));
        }
    }

    [Fact]
    public async Task Reminder_InWebChat_WarnsThatTheWindowMustStayOpen_AndComesTheSame()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);

        Assert.Contains("only while this window stays open", Heard.Of(await driver.SayAsync("remind me", Token)).Text, StringComparison.Ordinal);
        await driver.SayAsync("Remind me every week", Token);
        Assert.Contains("reminder", (await driver.SaidUnaskedAfterAsync(TimeSpan.FromDays(8), Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_NamesThePersonsOwnTime()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        var client = new Entity("clientInfo") { Properties = JObject.Parse("""{"country":"DE","timezone":"Europe/Berlin"}""") };

        var said = (await driver.SendAsync(new Activity(ActivityTypes.Message) { Text = "remind me every week", Entities = [client] }, Token))[0];

        Assert.Contains("every week, next on 9 March 2026, 10:00 UTC+01:00", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stop reminders")]
    [InlineData("don't remind me any more")]
    [InlineData("forget me")]
    public async Task Ended_NothingIsScheduledOrKnown(string words)
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("remind me every week", Token);
        Assert.Contains("reminded every week, next on 9 March 2026", Heard.Of(await driver.SayAsync("what do you know", Token)).Text, StringComparison.Ordinal);

        await driver.SayAsync(words, Token);

        Assert.Equal(0, await ScheduledAsync(driver));
        Assert.DoesNotContain("reminded", Heard.Of(await driver.SayAsync("what do you know", Token)).Text, StringComparison.Ordinal);
        Assert.Contains("no reminders", Heard.Of(await driver.SayAsync("stop reminders", Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uninstalled_NothingIsScheduled()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("remind me every week", Token);

        await driver.SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" }, Token);

        Assert.Equal(0, await ScheduledAsync(driver));
        Assert.Null(await driver.StoredAsync($"reminder/msteams/{driver.UserId}", Token));
    }

    [Fact]
    public async Task Blocked_NoMoreAreScheduledUntilThePersonWritesAgain()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("remind me every week", Token);

        await RefuseAsync(driver, status: 403);
        Assert.Equal(0, await ScheduledAsync(driver));
        driver.Time.Advance(TimeSpan.FromDays(10));
        await driver.SayAsync("what is tolerance", Token);

        Assert.Equal(1, await ScheduledAsync(driver));
        Assert.Contains("next on 19 March 2026", Heard.Of(await driver.SayAsync("what do you know", Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StopReminders_InTheMiddleOfASelfCheck_EndsOnlyThem()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("remind me every week", Token);
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);

        Assert.Equal("lasting", Heard.Of(await driver.SayAsync("stop reminders", Token)).Step);
        Assert.Equal(0, await ScheduledAsync(driver));
    }

    [Fact]
    public async Task Stop_EndsTheSelfCheckAndNoReminder()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        await driver.SayAsync("remind me every week", Token);
        foreach (var text in PlainAnswers.UpTo("lasting")) await driver.SayAsync(text, Token);

        await driver.SayAsync("stop", Token);

        Assert.Equal(1, await ScheduledAsync(driver));
    }

    [Fact]
    public async Task Event_ThatAClientInvents_SaysNothing()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: false, Token);
        var invented = new Activity(ActivityTypes.Event) { Name = "reminder" };

        Assert.Empty(await driver.SendAsync(invented, Token));
        await driver.SayAsync("remind me every week", Token);
        Assert.Empty(await driver.SendAsync(new Activity(ActivityTypes.Event) { Name = "reminder" }, Token));
    }

    [Fact]
    public async Task InAGroup_ItIsForThePrivateChat()
    {
        await using var driver = await ConversationDriver.StartAsync("msteams", isGroup: true, Token);

        Assert.Contains("private chat", Heard.Of(await driver.SayAsync("remind me every week", Token)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await ScheduledAsync(driver));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The channel refuses to deliver a reply for good.</summary>
    private static Task RefuseAsync(ConversationDriver driver, int status)
    {
        var reply = new OutboxItem
        {
            Conversation = new(driver.ChannelId, driver.ConversationId),
            Sequence = 1,
            Kind = ReplyKind.Send,
            ActivityId = "refused",
            Activity = default,
            Attempts = 1,
            Unclear = 0,
            Created = driver.Time.GetUtcNow(),
        };
        return driver.Services.GetRequiredService<IConversationStore>().FinishDeliveryAsync(reply, new DeliveryRecord(DeliveryState.Dead, reply.Created, 0, status, null), Token);
    }

    private static async Task<long> ScheduledAsync(ConversationDriver driver) =>
        (await driver.Services.GetRequiredService<IConversationStore>().CountAsync(Token)).ScheduledWork;
}
