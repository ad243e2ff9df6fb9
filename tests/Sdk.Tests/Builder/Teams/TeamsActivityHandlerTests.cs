using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly NotingTeamsBot _bot = new();

    [Theory]
    [InlineData("channelCreated", "channel created c in t")]
    [InlineData("channelDeleted", "channel deleted c in t")]
    [InlineData("channelRenamed", "channel renamed c in t")]
    [InlineData("channelRestored", "channel restored c in t")]
    [InlineData("teamArchived", "team archived t")]
    [InlineData("teamDeleted", "team deleted t")]
    [InlineData("teamHardDeleted", "team deleted for good t")]
    [InlineData("teamRenamed", "team renamed t")]
    [InlineData("teamRestored", "team restored t")]
    [InlineData("teamUnarchived", "team unarchived t")]
    public async Task ConversationUpdate_EventType_CallsItsMethod(string eventType, string called)
    {
        await Run(Teams(ActivityTypes.ConversationUpdate, $$$"""{"eventType":"{{{eventType}}}","team":{"id":"t"},"channel":{"id":"c"}}"""));

        Assert.Equal([called], _bot.Called);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "edited")]
    [InlineData(ActivityTypes.MessageUpdate, "undeleteMessage", "undeleted")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "soft deleted")]
    public async Task MessageChange_EventType_CallsItsMethod(string type, string eventType, string called)
    {
        await Run(Teams(type, $$"""{"eventType":"{{eventType}}"}"""));

        Assert.Equal([called], _bot.Called);
    }

    [Fact]
    public async Task MembersAdded_InTeams_AreTeamsMembersWithTheirTeam()
    {
        var update = Teams(ActivityTypes.ConversationUpdate, """{"team":{"id":"t"}}""");
        // With an account in full, the packages ask Teams for nothing more.
        update.MembersAdded = [new ChannelAccount("ann") { Properties = JObject.Parse("""{"givenName":"Ann","email":"ann@x"}""") }];

        await Run(update);

        Assert.Equal(["added Ann ann@x to t"], _bot.Called);
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("[]")]
    [InlineData("""{"team":"text"}""")]
    public async Task ConversationUpdate_MalformedChannelData_IsIgnored(string channelData)
    {
        SdkMode.RequireBundled("The packages throw.");

        await Run(Teams(ActivityTypes.ConversationUpdate, channelData));

        Assert.Empty(_bot.Called);
    }

    [Fact]
    public async Task ConversationUpdate_OnAnotherChannel_IsTheGeneralOne()
    {
        var update = Teams(ActivityTypes.ConversationUpdate, """{"eventType":"teamRenamed","team":{"id":"t"}}""");
        update.ChannelId = "test";

        await Run(update);

        Assert.Empty(_bot.Called);
    }

    [Fact]
    public async Task Invoke_WithoutAName_IsACardAction()
    {
        await Run(Teams(ActivityTypes.Invoke, "{}"));

        Assert.Equal(["card action"], _bot.Called);
        Assert.Equal(200, Assert.IsType<InvokeResponse>(_adapter.Sent.Single().Value).Status);
    }

    [Fact]
    public async Task Invoke_UnknownName_Is501()
    {
        var invoke = Teams(ActivityTypes.Invoke, "{}");
        invoke.Name = "message/unknown";

        await Run(invoke);

        Assert.Equal(501, Assert.IsType<InvokeResponse>(_adapter.Sent.Single().Value).Status);
    }

    [Fact]
    public void TeamsExtensions_ChannelData_IsRead()
    {
        var message = Teams(ActivityTypes.Message, """{"team":{"id":"t"},"channel":{"id":"c"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"s"}}}""");

        Assert.Equal(("t", "c", "m", "s"), (message.TeamsGetTeamInfo().Id, message.TeamsGetChannelId(), message.TeamsGetMeetingInfo().Id, message.TeamsGetSelectedChannelId()));
    }

    [Fact]
    public void TeamsNotifyUser_Message_Alerts()
    {
        var message = Some.Message();

        message.TeamsNotifyUser();

        Assert.True(message.GetChannelData<TeamsChannelData>().Notification.Alert);
    }

    private Task Run(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private static Activity Teams(string type, string channelData)
    {
        var activity = Some.From(type);
        activity.ChannelId = "msteams";
        activity.ChannelData = JToken.Parse(channelData);
        return activity;
    }
}
