using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Bots;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly NotingBot _bot = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData("shadowClone", "unrecognized")]
    public async Task OnTurn_Type_CallsItsMethod(string type, string called)
    {
        await Run(Some.From(type));

        Assert.Equal([called], _bot.Called);
    }

    [Theory]
    [InlineData("user1,bot1", "", "added")]
    [InlineData("bot1", "", "")]
    [InlineData("", "user1", "removed")]
    [InlineData("", "bot1", "")]
    [InlineData("", "", "")]
    public async Task ConversationUpdate_Members_CallsUnlessItIsOnlyTheBot(string added, string removed, string called)
    {
        var update = Some.From(ActivityTypes.ConversationUpdate);
        (update.MembersAdded, update.MembersRemoved) = (Accounts(added), Accounts(removed));

        await Run(update);

        Assert.Equal(called.Length == 0 ? [] : [called], _bot.Called);
    }

    [Fact]
    public async Task ConversationUpdate_NoLists_CallsNothing()
    {
        await Run(Some.From(ActivityTypes.ConversationUpdate));

        Assert.Empty(_bot.Called);
    }

    [Fact]
    public async Task MessageReaction_Both_CallsBoth()
    {
        var reaction = Some.From(ActivityTypes.MessageReaction);
        reaction.ReactionsAdded = [new MessageReaction(MessageReactionTypes.Like)];
        reaction.ReactionsRemoved = [new MessageReaction("sad")];

        await Run(reaction);

        Assert.Equal(["reaction like", "no reaction sad"], _bot.Called);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    public async Task InstallationUpdate_Action_CallsItsMethod(string action, string called)
    {
        var update = Some.From(ActivityTypes.InstallationUpdate);
        update.Action = action;

        await Run(update);

        Assert.Equal([called], _bot.Called);
    }

    [Fact]
    public async Task Invoke_UnknownName_Is501() => Assert.Equal(501, (await Invoke("unknown", new JObject())).Status);

    [Fact]
    public async Task Invoke_AdaptiveCardNotHandled_Is501()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"v"}}""");

        Assert.Equal(501, (await Invoke("adaptiveCard/action", value)).Status);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""")]
    public async Task Invoke_AdaptiveCardWithBadValue_Is400(string value) =>
        Assert.Equal(400, (await Invoke("adaptiveCard/action", JToken.Parse(value) as JObject)).Status);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"action":"text"}""")]
    public async Task Invoke_AdaptiveCardWithMalformedValue_Is400(string value)
    {
        SdkMode.RequireBundled("The packages throw on some of these.");

        Assert.Equal(400, (await Invoke("adaptiveCard/action", JToken.Parse(value))).Status);
    }

    [Fact]
    public async Task Invoke_Handled_SendsWhatTheBotAnswers()
    {
        var response = await Invoke("known", new JObject());

        Assert.Equal((200, "answer"), (response.Status, response.Body));
        Assert.True(response.IsSuccessStatusCode());
    }

    [Fact]
    public async Task OnTurn_NoType_Throws() => await Assert.ThrowsAnyAsync<ArgumentException>(() => Run(new Activity()));

    private Task Run(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private async Task<InvokeResponse> Invoke(string name, object? value)
    {
        var invoke = Some.From(ActivityTypes.Invoke);
        (invoke.Name, invoke.Value) = (name, value);
        await Run(invoke);
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("invokeResponse", sent.Type);
        return Assert.IsType<InvokeResponse>(sent.Value);
    }

    private static List<ChannelAccount> Accounts(string ids) =>
        [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new ChannelAccount(id))];
}
