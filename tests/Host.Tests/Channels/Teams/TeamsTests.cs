using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.Teams;

/// <summary>Whole stretches of a life with Teams, over HTTP in both directions.</summary>
public sealed class TeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Installed_WelcomesOnce_AndAnswersWithItsSource()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = world.Personal();

        await chat.InstallAsync();
        await chat.SayAsync("what are the stages of tolerance?");

        Assert.Contains("your organisation may keep", (await world.NextAsync()).Text, StringComparison.Ordinal);
        var answer = await world.NextAsync();
        Assert.Equal("stages", answer.Activity.GetProperty("channelData").GetProperty("faq").GetProperty("topic").GetString());
        Assert.True(answer.Activity.GetProperty("channelData").GetProperty("feedbackLoopEnabled").GetBoolean());
        Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, answer.Activity.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("position").GetInt32());
        Assert.False(world.Teams.Calls.TryRead(out _));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SelfCheck_ByCards_EndsWithItsPicture(bool withoutBody)
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Teams.AnswersWithoutBody = withoutBody;
        var chat = world.Personal();
        await chat.SayAsync("start a self-check");
        var words = await world.NextAsync();

        while (words.Step is { } step)
        {
            Assert.Null(words.Card);
            // The amount is typed and has no card.
            if (step == "amount") await chat.SayAsync("skip");
            else await chat.SubmitAsync(Answer(step, await world.NextAsync()));
            words = await world.NextAsync();
        }

        var card = await world.NextAsync();
        var picture = card.Card!.Value.GetProperty("body")[0];
        Assert.NotEmpty(picture.GetProperty("altText").GetString()!);
        using var png = await world.GetAsync(picture.GetProperty("url").GetString()!);
        Assert.Equal("image/png", png.Content.Headers.ContentType?.MediaType);
        Assert.Contains(card.Buttons, button => button.GetProperty("title").GetString() == "Remind me");
    }

    [Fact]
    public async Task GroupAndChannel_AnswerFromTheArticle_AndSendThePersonalElsewhere()
    {
        await using var world = await TeamsWorld.StartAsync();
        foreach (var chat in (TeamsChat[])[world.Group(), world.Channel("team-id;messageid=1795503805082")])
        {
            await chat.SayAsync("does a break help?");
            var answer = await world.NextAsync();
            Assert.Equal(chat.Id, answer.Conversation);
            Assert.Contains("tolerance", answer.Text, StringComparison.OrdinalIgnoreCase);

            await chat.SayAsync("start a self-check");
            Assert.Contains("private chat", (await world.NextAsync()).Text, StringComparison.Ordinal);
            var way = (await world.NextAsync()).Buttons.First();
            Assert.Equal("Action.OpenUrl", way.GetProperty("type").GetString());
            Assert.Equal($"https://teams.microsoft.com/l/chat/0/0?users=28:{TeamsChat.Bot}", way.GetProperty("url").GetString());
        }
    }

    [Fact]
    public async Task Feedback_IsTakenAndCanBeShown()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = world.Personal();
        await chat.SayAsync("does a break help?");
        await world.NextAsync();

        Assert.Equal((HttpStatusCode.OK, "{}"), await chat.RateAsync("like"));

        await chat.SayAsync("what do you know");
        Assert.Contains("ratings of answers: 1", (await world.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uninstalled_NothingOfThePersonIsLeft_AndNothingIsSent()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = world.Personal();
        await chat.SayAsync("remind me every week");
        await world.NextAsync();
        var store = world.Server.Services.GetRequiredService<IConversationStore>();
        Assert.Equal(1, (await store.CountAsync(Cancellation)).ScheduledWork);

        await chat.UninstallAsync();
        await chat.SayAsync("hello");

        // The next message begins anew, so what went before it is gone.
        Assert.Contains("I am a program", (await world.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await store.CountAsync(Cancellation)).ScheduledWork);
        var keys = (string[])["reminder/msteams/user-id-0", "history/msteams/user-id-0"];
        Assert.Empty(await store.ReadStateAsync(keys, DateTimeOffset.MaxValue, Cancellation));
    }

    [Fact]
    public async Task Reminder_AfterARestart_ComesByTheConversationsAddress()
    {
        var folder = Directory.CreateTempSubdirectory("kratombot-teams-");
        try
        {
            var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
            void Keep(BotServer server) => server.With("Store:Path", Path.Combine(folder.FullName, "bot.db")).With(services => services.AddSingleton<TimeProvider>(time));
            await using var world = await TeamsWorld.StartAsync(Keep);
            var chat = world.Personal();
            await chat.SayAsync("remind me every week");
            Assert.Contains("1 December 2026", (await world.NextAsync()).Text, StringComparison.Ordinal);

            time.Advance(TimeSpan.FromDays(8));
            await world.RestartAsync(Keep);

            var reminder = await world.NextAsync();
            Assert.Equal(chat.Id, reminder.Conversation);
            Assert.Contains("reminder that you asked for", reminder.Text, StringComparison.Ordinal);
            Assert.Equal("user-id-0", reminder.Activity.GetProperty("recipient").GetProperty("id").GetString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task TeamUninstalled_ItsThreadsAreGoneToo()
    {
        await using var world = await TeamsWorld.StartAsync();
        var thread = world.Channel("team-id;messageid=1");
        await thread.SayAsync("does a break help?");
        await world.NextAsync();
        var team = world.Channel("team-id");

        await team.UninstallAsync();
        await team.InstallAsync();

        Assert.Contains("I am a program", (await world.NextAsync()).Text, StringComparison.Ordinal);
        var store = world.Server.Services.GetRequiredService<IConversationStore>();
        Assert.Null(await store.FindConversationAsync(new ConversationKey("msteams", thread.Id), Cancellation));
    }

    [Fact]
    public async Task WhatTeamsReports_IsTakenWithoutAWord()
    {
        await using var world = await TeamsWorld.StartAsync();
        var team = world.Channel("team-id");

        await team.ReportAsync("conversationUpdate", activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "user-id-1" }));
        await team.ReportAsync("conversationUpdate", activity => activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "user-id-1" }));
        await team.ReportAsync("conversationUpdate", activity => activity["channelData"]!["eventType"] = "teamRenamed");
        await team.ReportAsync("conversationUpdate", activity => activity["channelData"]!["eventType"] = "channelCreated");
        await team.ReportAsync("messageReaction", activity => activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }));
        await team.ReportAsync("messageUpdate", activity => (activity["text"], activity["channelData"]!["eventType"]) = ("what is tolerance?", "editMessage"));
        await team.ReportAsync("messageDelete", activity => activity["channelData"]!["eventType"] = "softDeleteMessage");
        await team.ReportAsync("typing", _ => { });
        await team.ReportAsync("unheardOf", _ => { });
        await team.SayAsync("does a break help?");

        Assert.Contains("break", (await world.NextAsync()).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonNode Answer(string step, Said card)
    {
        var button = step switch
        {
            "age" => card.Button("18 or older"),
            "consent" => card.Button("Yes, go on"),
            _ => card.Buttons.First().GetProperty("data"),
        };
        var data = JsonNode.Parse(button.GetRawText())!;
        if (card.Card!.Value.GetProperty("body") is { } body && body.GetArrayLength() > 0 && body[0].TryGetProperty("choices", out var choices))
            data["value"] = choices.EnumerateArray().Last().GetProperty("value").GetString();
        return data;
    }
}
