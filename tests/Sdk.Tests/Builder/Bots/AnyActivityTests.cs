using CsCheck;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KratomBot.Sdk.Tests.Builder.Bots;

/// <summary>A handler that overrides nothing survives whatever a channel sends.</summary>
public sealed class AnyActivityTests
{
    private static readonly string[] Types = [.. typeof(ActivityTypes).GetFields().Select(field => (string)field.GetRawConstantValue()!), "other"];

    private static readonly string[] Names = ["adaptiveCard/action", "signin/verifyState", "composeExtension/setting", "tokens/response", "other"];

    private static readonly string[] Json =
    [
        "null", "1", "\"text\"", "[]", "[null]", "{}", """{"action":null}""", """{"action":{"type":"Action.Execute"}}""", """{"action":[]}""",
        """{"eventType":"teamRenamed"}""", """{"eventType":"channelCreated","channel":1}""", """{"eventType":{},"team":[]}""", """{"team":{"id":"t"}}""",
    ];

    private static readonly string[] Members = ["null", "[]", "[null]", "[{}]", """[{"id":"bot1"}]""", """[{"id":"user1","extra":{"a":1}}]"""];

    private static readonly Gen<string> Activities = Gen.Select(
        Gen.OneOf(Types), Gen.OneOf(Names), Gen.OneOf(Json), Gen.OneOf(Json), Gen.OneOf(Members), Gen.Bool,
        (type, name, value, data, members, teams) =>
            $$"""
            {"type":"{{type}}","name":{{(teams ? "null" : JsonConvert.ToString(name))}},"channelId":"{{(teams ? "msteams" : "test")}}","value":{{value}},
             "channelData":{{data}},"membersAdded":{{members}},"membersRemoved":{{members}},"reactionsAdded":[],"conversation":{"id":"c" },"recipient":{"id":"bot1"} }
            """);

    [Fact]
    public void OnTurn_AnyActivity_IsAnsweredOrIgnored()
    {
        SdkMode.RequireBundled("The packages throw on some of these.");

        Activities.Sample(
            json =>
            {
                var adapter = new RecordingAdapter();
                adapter.RunAsync(JObject.Parse(json).ToObject<Activity>()!, new TeamsActivityHandler().OnTurnAsync).GetAwaiter().GetResult();
                Assert.All(adapter.Sent, sent => Assert.InRange(Assert.IsType<InvokeResponse>(sent.Value).Status, 200, 501));
            },
            iter: 5000);
    }
}
