using System.Text;
using System.Text.Json;
using CsCheck;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Engine.Tests.Activities;

public sealed class ActivityJsonTests
{
    private const string Everything = """
        {"type":"message","id":"1","timestamp":"2026-05-01T12:00:00.1234567+00:00","localTimestamp":"2026-05-01T14:00:00+02:00",
        "localTimezone":"Europe/Berlin","serviceUrl":"https://s.example/","channelId":"msteams",
        "from":{"id":"u","name":"Ünïcode 🙂","aadObjectId":"a","role":"user","custom":{"x":1}},
        "conversation":{"isGroup":true,"conversationType":"personal","id":"c","name":"n","tenantId":"t","more":[1]},
        "recipient":{"id":"b"},"textFormat":"plain","attachmentLayout":"list",
        "membersAdded":[{"id":"m"}],"membersRemoved":[{"id":"r"}],"reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"plusOne"}],
        "topicName":"t","historyDisclosed":false,"locale":"en-US","text":"hi","speak":"hi","inputHint":"expectingInput","summary":"s",
        "suggestedActions":{"to":["u"],"actions":[{"type":"imBack","title":"t","image":"i","imageAltText":"x","text":"y","displayText":"d","value":"v","channelData":{"k":1}}]},
        "attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","contentUrl":"u","content":{"type":"AdaptiveCard","body":[{"type":"TextBlock"}]},"name":"n","thumbnailUrl":"t","extra":true}],
        "entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>b</at>"}],
        "action":"add","replyToId":"0","label":"l","valueType":"vt","value":{"when":"2026-05-01T12:00:00Z","n":1,"d":0.5,"b":true,"z":null},
        "name":"nm","relatesTo":{"activityId":"1","user":{"id":"u"},"bot":{"id":"b"},"conversation":{"id":"c"},"channelId":"x","locale":"de","serviceUrl":"s"},
        "code":"completedSuccessfully","expiration":"2026-05-02T00:00:00+00:00","importance":"high","deliveryMode":"normal","listenFor":["a"],
        "textHighlights":[{"text":"h","occurrence":2}],"unknown":{"deep":[{"er":"2026-01-01"}]},"channelData":{"clientActivityID":"1"}}
        """;

    [Fact]
    public void ReadWrite_EveryMember_SurvivesTheRoundTrip()
    {
        var written = ActivityJson.Write(ActivityJson.Read(Encoding.UTF8.GetBytes(Everything)));

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Everything).RootElement, JsonDocument.Parse(written).RootElement), Encoding.UTF8.GetString(written));
    }

    [Fact]
    public void Read_MembersOfTheActivity_AreWhereTheBotLooks()
    {
        var activity = ActivityJson.Read(Encoding.UTF8.GetBytes(Everything));

        Assert.Equal("Ünïcode 🙂", activity.From.Name);
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("2026-05-01T12:00:00Z", ((JObject)activity.Value)["when"]);
        Assert.Equal("b", Assert.Single(activity.GetMentions()).Mentioned.Id);
        Assert.Equal("v", activity.SuggestedActions.Actions[0].Value);
        Assert.Equal("AdaptiveCard", ((JObject)activity.Attachments[0].Content)["type"]);
        Assert.True(activity.HistoryDisclosed is false);
    }

    [Fact]
    public void Write_ObjectsOfTheBots_AreWrittenAsTheirCards()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new HeroCard(title: "T", buttons: [new CardAction(ActionTypes.ImBack, "B", value: "b")]).ToAttachment()],
            Entities = [new Mention(new ChannelAccount("u"), "<at>u</at>", "mention")],
            ChannelData = new { safety = new { level = "none" } },
            Value = 5,
        };

        var json = JsonDocument.Parse(ActivityJson.Write(activity)).RootElement;

        Assert.Equal("T", json.GetProperty("attachments")[0].GetProperty("content").GetProperty("title").GetString());
        Assert.Equal("B", json.GetProperty("attachments")[0].GetProperty("content").GetProperty("buttons")[0].GetProperty("title").GetString());
        Assert.Equal("u", json.GetProperty("entities")[0].GetProperty("mentioned").GetProperty("id").GetString());
        Assert.Equal("none", json.GetProperty("channelData").GetProperty("safety").GetProperty("level").GetString());
        Assert.Equal(5, json.GetProperty("value").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"text\":SECRET}")]
    [InlineData("{\"text\":[\"SECRET\"]}")]
    [InlineData("{\"text\":\"SECRET\\ud800\"}")]
    [InlineData("{\"\\ud800\":\"SECRET\"}")]
    [InlineData("{\"value\":{\"\\ud800\":1}}")]
    [InlineData("{\"from\":\"SECRET\"}")]
    [InlineData("{\"attachments\":{\"a\":\"SECRET\"}}")]
    [InlineData("{\"attachments\":[\"SECRET\"]}")]
    [InlineData("{\"timestamp\":\"SECRET\"}")]
    [InlineData("{\"historyDisclosed\":\"SECRET\"}")]
    [InlineData("{\"textHighlights\":[{\"occurrence\":1.5}]}")]
    [InlineData("{\"value\":1e999}")]
    public void Read_NotAnActivity_IsAnErrorThatQuotesNothing(string json)
    {
        var error = Assert.Throws<JsonException>(() => ActivityJson.Read(Encoding.UTF8.GetBytes(json)));

        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DeeperThanAnybodyWrites_IsAnError()
    {
        var json = "{\"value\":" + new string('[', 500) + new string(']', 500) + "}";

        Assert.Throws<JsonException>(() => ActivityJson.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Read_NullMembers_AreAsIfTheyWereMissing()
    {
        var activity = ActivityJson.Read("""{"type":"message","text":null,"from":null,"attachments":[null],"value":null}"""u8);

        Assert.Null(activity.Text);
        Assert.Empty(activity.Attachments);
    }

    [Fact]
    public void Write_HalfACharacter_IsReplacedRatherThanThrown()
    {
        var written = ActivityJson.Write(new Activity { Type = "message", Text = "a\ud800b" });

        Assert.Equal("a\ufffdb", ActivityJson.Read(written).Text);
    }

    [Fact]
    public void ReadWrite_AnyText_SurvivesTheRoundTrip() =>
        Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 200].Sample(
            text => ActivityJson.Read(ActivityJson.Write(new Activity { Type = "message", Text = text, Value = new JObject { [text] = text } })) is var read
                && read.Text == text && ((JObject)read.Value)[text]!.Value<string>() == text,
            seed: "0N0XIzNsQ0O2", iter: 500);

    [Fact]
    public void WriteReference_RoundTrip_KeepsTheAddress()
    {
        var reference = Some.Message("x", route: ReplyRoute.Connector).GetConversationReference();

        var read = ActivityJson.ReadReference(ActivityJson.WriteReference(reference));

        Assert.Equal((reference.ServiceUrl, reference.Conversation.Id, reference.User.Id, reference.Bot.Id), (read.ServiceUrl, read.Conversation.Id, read.User.Id, read.Bot.Id));
    }
}
