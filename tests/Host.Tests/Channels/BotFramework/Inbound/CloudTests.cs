using System.Net;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>Which issuers and service addresses count in which cloud.</summary>
public sealed class CloudTests
{
    private const string Government = "https://smba.infra.teams.microsoft.us/gcch";

    [Theory]
    [InlineData("USGovernment", "", "https://api.botframework.us", Government, HttpStatusCode.Accepted)]
    [InlineData("USGovernment", "", "https://api.botframework.com", Government, HttpStatusCode.Unauthorized)]
    [InlineData("USGovernment", "", "https://api.botframework.us", Guarded.ServiceUrl, HttpStatusCode.Forbidden)]
    [InlineData("Public", "https://issuer.example", "https://issuer.example", "https://eu.bots.example/path", HttpStatusCode.Accepted)]
    [InlineData("Public", "https://issuer.example", "https://api.botframework.com", "https://eu.bots.example/path", HttpStatusCode.Unauthorized)]
    [InlineData("Public", "", "https://api.botframework.com", "https://one.example/", HttpStatusCode.Accepted)]
    [InlineData("Public", "", "https://api.botframework.com", "https://two.one.example/", HttpStatusCode.Forbidden)]
    [InlineData("Public", "", "https://login.microsoftonline.com/7b9d2c11-0a44-4a52-8a1c-2f6d90c1e702/v2.0", Guarded.ServiceUrl, HttpStatusCode.Unauthorized)]
    public async Task Post_CloudAndIssuers_DecideWhoIsBelieved(string cloud, string issuers, string issuer, string serviceUrl, HttpStatusCode status)
    {
        await using var keys = await KeyServer.StartAsync(Guarded.ServiceKey);
        using var server = BotServer.Start(server => server
            .With("BotFramework:AppId", Guarded.AppId)
            .With("BotFramework:Cloud", cloud)
            .With("BotFramework:Issuers", issuers)
            .With("BotFramework:ServiceHosts", "*.bots.example, one.example")
            .With("BotFramework:OpenIdMetadata", keys.Metadata));
        var call = new Call(TimeProvider.System.GetUtcNow(), Guarded.ServiceKey);
        call.Claims["iss"] = issuer;
        call.ComesFrom(serviceUrl);
        using var http = server.Client();

        using var response = await call.SendAsync(http);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Post_DevelopmentWithAppId_NeedsAToken()
    {
        using var server = BotServer.Start(server => server.InDevelopment().With("BotFramework:AppId", Guarded.AppId));
        using var http = server.Client();

        using var response = await new Call(TimeProvider.System.GetUtcNow(), Guarded.ServiceKey) { Authorization = null }.SendAsync(http);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
