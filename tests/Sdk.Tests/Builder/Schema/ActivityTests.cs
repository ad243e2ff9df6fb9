using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void CreateReply_Message_GoesBackToTheSender()
    {
        var message = Some.Message();
        message.Locale = "de-DE";

        var reply = message.CreateReply("hi");

        Assert.Equal(("hi", "user1", "bot1", "activity1", "de-DE"), (reply.Text, reply.Recipient.Id, reply.From.Id, reply.ReplyToId, reply.Locale));
        Assert.Equal(("test", "https://channel.example", "conversation1"), (reply.ChannelId, reply.ServiceUrl, reply.Conversation.Id));
    }

    [Fact]
    public void CreateReply_NobodyNamed_DoesNotThrow() => Assert.Null(new Activity(ActivityTypes.Message).CreateReply("hi").Recipient?.Id);

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/special", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void AsMessageActivity_Type_DecidesByTheNameBeforeTheSlash(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void HasContent_NothingToShow_IsFalse()
    {
        Assert.False(new Activity(ActivityTypes.Message) { Text = " " }.HasContent());
        Assert.True(new Activity(ActivityTypes.Message) { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity(ActivityTypes.Message) { ChannelData = new JObject() }.HasContent());
    }

    [Fact]
    public void GetConversationReference_AppliedToAnAnswer_AddressesIt()
    {
        var answer = new Activity(ActivityTypes.Message).ApplyConversationReference(Some.Message().GetConversationReference());

        Assert.Equal(("bot1", "user1", "conversation1", "activity1"), (answer.From.Id, answer.Recipient.Id, answer.Conversation.Id, answer.ReplyToId));
    }

    [Fact]
    public void ApplyConversationReference_Incoming_MakesItThePersons()
    {
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(Some.Message().GetConversationReference(), isIncoming: true);

        Assert.Equal(("user1", "bot1", "activity1"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id));
    }

    [Fact]
    public void ApplyConversationReference_Locale_IsThatOfThePersonWhereTheAnswerHasNone() =>
        Assert.Equal("de", new Activity(ActivityTypes.Message).ApplyConversationReference(new ConversationReference { Locale = "de" }).Locale);

    [Fact]
    public void ApplyConversationReference_AnswerInAnotherLanguage_KeepsIt()
    {
        SdkMode.RequireBundled("The packages put the person's language on it.");

        Assert.Equal("es", new Activity(ActivityTypes.Message) { Locale = "es" }.ApplyConversationReference(new ConversationReference { Locale = "de" }).Locale);
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "activity1")]
    public void GetConversationReference_ConversationUpdate_HasNoIdOnDirectLine(string channel, string? id)
    {
        var update = Some.From(ActivityTypes.ConversationUpdate);
        update.ChannelId = channel;

        Assert.Equal(id, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void GetReplyConversationReference_Reply_PointsAtIt() =>
        Assert.Equal("reply1", Some.Message().GetReplyConversationReference(new ResourceResponse("reply1")).ActivityId);

    [Fact]
    public void GetContinuationActivity_Reference_IsAnEventForTheBot()
    {
        var reference = Some.Message().GetConversationReference();

        var activity = reference.GetContinuationActivity();

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (activity.Type, activity.Name));
        Assert.Equal(("user1", "bot1", "conversation1"), (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
        Assert.Same(reference, activity.RelatesTo);
    }

    [Theory]
    [InlineData("https://x", false)]
    [InlineData("http://x", false)]
    [InlineData("urn:botframework:websocket:x", true)]
    [InlineData(null, false)]
    public void IsFromStreamingConnection_ServiceUrl_DecidesByScheme(string? url, bool expected) =>
        Assert.Equal(expected, new Activity { ServiceUrl = url }.IsFromStreamingConnection());
}
