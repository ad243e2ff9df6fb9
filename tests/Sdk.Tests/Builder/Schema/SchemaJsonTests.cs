using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Schema;

public sealed class SchemaJsonTests
{
    // As channels read and write them.
    private static readonly JsonSerializerSettings Wire = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };

    [Fact]
    public void Serialize_Activity_HasTheNamesOfTheWireAndNoNulls()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = "hi",
            From = new ChannelAccount("u") { AadObjectId = "o" },
            Conversation = new ConversationAccount(isGroup: true, id: "c"),
            SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")] },
        };

        var json = JObject.Parse(JsonConvert.SerializeObject(activity, Wire));

        Assert.True(
            JToken.DeepEquals(
                JObject.Parse("""
                    {"type":"message","text":"hi","from":{"id":"u","aadObjectId":"o"},"conversation":{"isGroup":true,"id":"c"},
                     "suggestedActions":{"actions":[{"type":"imBack","title":"Yes","value":"yes"}]}}
                    """),
                json),
            json.ToString());
    }

    [Theory]
    [InlineData("""{"type":"message","unknown":{"a":[1,null]},"other":1}""")]
    [InlineData("""{"type":"message","properties":{"a":1}}""")]
    [InlineData("""{"type":"message","from":{"id":"u","tenant":"t"},"conversation":{"id":"c","extra":[true]},"recipient":{"id":"b","x":"2026-01-01T00:00:00Z"}}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"x","content":{"a":1.50},"extra":"e"}],"entities":[{"type":"ClientCapabilities","supportsTts":true}]}""")]
    [InlineData("""{"type":"event","name":"n","value":{"deep":{"er":[{}]}},"channelData":["any",1,{"a":null}]}""")]
    [InlineData("""{"type":"message","timestamp":"2026-01-02T03:04:05.678Z","localTimestamp":"2026-01-02T05:04:05.678+02:00"}""")]
    public void RoundTrip_WhatTheSchemaDoesNotKnow_Survives(string json)
    {
        var written = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(json, Wire), Wire);

        Assert.True(JToken.DeepEquals(Parse(json), Parse(Normalise(written))), written);
    }

    [Theory]
    [InlineData("""{"from":"text"}""")]
    [InlineData("""{"conversation":[1]}""")]
    [InlineData("""{"attachments":{"a":1}}""")]
    [InlineData("""{"attachments":["text"]}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"text":{"a":1}}""")]
    [InlineData("""{"membersAdded":"text"}""")]
    [InlineData("""{"suggestedActions":1}""")]
    [InlineData("""{"entities":[[]]}""")]
    [InlineData("""{"relatesTo":true}""")]
    public void Deserialize_WrongShape_IsAJsonException(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonConvert.DeserializeObject<Activity>(json, Wire));

    [Fact]
    public void Deserialize_ValueAndChannelData_AreAnyJson()
    {
        var activity = JsonConvert.DeserializeObject<Activity>("""{"value":{"a":1},"channelData":"text"}""", Wire)!;

        Assert.Equal(1, (int)((JObject)activity.Value)["a"]!);
        Assert.Equal("text", activity.ChannelData);
    }

    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, Wire)!;

    private static string Normalise(string written) => written.Replace("+00:00", "Z", StringComparison.Ordinal);
}
