using System.Net;
using System.Text.Json.Nodes;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Calls in which everything is right, or as wrong as is allowed.</summary>
public sealed class CallerTests(Guarded guarded) : IClassFixture<Guarded>
{
    private static readonly Dictionary<string, Action<Call>> Good = new()
    {
        ["from Teams"] = _ => { },
        ["ended four minutes ago"] = call => call.Claims["exp"] = call.At(TimeSpan.FromMinutes(-4)),
        ["begins in four minutes"] = call => call.Claims["nbf"] = call.At(TimeSpan.FromMinutes(4)),
        ["without a beginning"] = call => call.Claims.Remove("nbf"),
        ["the scheme in small letters"] = call => call.Authorization = $"bearer {call.Token()}",
        ["one audience of several"] = call => call.Claims["aud"] = new JsonArray(Guarded.Skill, Guarded.AppId),
        ["the service's address in capitals"] = call => call.Claims["serviceurl"] = "https://SMBA.trafficmanager.net/teams/",
        ["from another channel of the same key"] = call => call.Activity["channelId"] = "webchat",
        ["from a channel without tenants"] = call =>
        {
            call.Activity["channelId"] = "webchat";
            call.Activity.Remove("channelData");
            call.Activity["conversation"]!.AsObject().Remove("tenantId");
            call.ComesFrom("https://europe.webchat.botframework.com/");
        },
        ["from the government's Teams in the public cloud"] = call => call.ComesFrom("https://smba.infra.gcc.teams.microsoft.com/gcc"),
        ["an allowed caller"] = call => call.IsOfApplication(Guarded.Skill),
        ["an allowed caller by version 1"] = call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims["iss"] = $"https://sts.windows.net/{Guarded.Tenant}/";
            call.Claims["ver"] = "1.0";
            call.Claims["appid"] = Guarded.Skill;
        },
        ["an allowed caller, audience in Entra's form"] = call =>
        {
            call.IsOfApplication(Guarded.Skill);
            call.Claims["aud"] = $"api://botid-{Guarded.AppId}";
        },
        ["unknown members, a type of content with a character set"] = call =>
        {
            call.ContentType = "application/json; charset=utf-8";
            call.Activity["unheardOf"] = new JsonObject { ["a"] = 1 };
        },
    };

    public static TheoryData<string> Names => [.. Good.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_GoodCall_IsTakenIn(string name)
    {
        var call = guarded.Call();
        call.Activity["deliveryMode"] = "expectReplies";
        call.Activity["conversation"]!["id"] = name;
        Good[name](call);

        using var response = await guarded.SendAsync(call);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("You said: hello", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_GoodCall_IsAcknowledgedOnceStored()
    {
        using var response = await guarded.SendAsync(guarded.Call());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.NotNull(await guarded.Store.FindConversationAsync(new("msteams", "a:conversation"), TestContext.Current.CancellationToken));
    }
}
