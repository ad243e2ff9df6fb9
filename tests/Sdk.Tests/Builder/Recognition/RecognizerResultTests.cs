using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Recognition;

public sealed class RecognizerResultTests
{
    [Fact]
    public void GetTopScoringIntent_Several_IsTheHighest()
    {
        var result = new RecognizerResult
        {
            Intents = new Dictionary<string, IntentScore> { ["low"] = new() { Score = 0.2 }, ["high"] = new() { Score = 0.9 }, ["none"] = new() },
        };

        Assert.Equal(("high", 0.9), result.GetTopScoringIntent());
    }

    [Fact]
    public void GetTopScoringIntent_NoIntents_Throws() => Assert.ThrowsAny<ArgumentException>(() => new RecognizerResult().GetTopScoringIntent());

    [Fact]
    public void RoundTrip_Json_HasTheNamesOfTheWire()
    {
        const string Json = """{"text":"a","alteredText":"b","intents":{"i":{"score":0.5,"more":true}},"entities":{"e":[1]},"extra":"x"}""";

        var written = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<RecognizerResult>(Json));

        Assert.True(JToken.DeepEquals(JObject.Parse(Json), JObject.Parse(written)), written);
    }
}
