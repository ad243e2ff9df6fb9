using System.Text;
using System.Text.Json;
using KratomBot.Engine;
using KratomBot.Host.Channels.BotFramework.Outbound;
using KratomBot.Host.Tests.Channels.BotFramework.Inbound;
using Microsoft.IdentityModel.Tokens;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>How the bot shows who it is, and to whom.</summary>
public sealed class CredentialTests : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("kratombot-tests-");

    [Theory]
    [InlineData("MultiTenant", "Public", "botframework.com", "https://api.botframework.com/.default")]
    [InlineData("SingleTenant", "Public", Guarded.Tenant, "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "USGovernment", "microsoftservices.onmicrosoft.us", "https://api.botframework.us/.default")]
    public async Task Token_ForASecret_IsAskedOfTheRightTenantOnce(string type, string cloud, string tenant, string scope)
    {
        await using var connector = await FakeConnector.StartAsync();
        using var server = Some.Server(connector, server => server.With("BotFramework:AppType", type).With("BotFramework:TenantId", Guarded.Tenant).With("BotFramework:Cloud", cloud));
        var serviceUrl = cloud == "Public" ? Guarded.ServiceUrl : "https://smba.infra.teams.microsoft.us/gcch";

        for (var i = 0; i < 3; i++)
            Assert.Equal(DeliveryKind.Delivered, (await server.DeliverAsync(Some.Reply(serviceUrl), TestContext.Current.CancellationToken)).Kind);

        var (asked, form) = Assert.Single(connector.TokenRequests);
        Assert.Equal(tenant, asked);
        Assert.Equal(("client_credentials", Guarded.AppId, "a-secret-of-tests"), (form["grant_type"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString()));
        Assert.Contains(scope, form["scope"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ForACertificate_IsAskedWithAnAssertionThatItSigned()
    {
        var path = Path.Combine(_files.FullName, "bot.pem");
        Certificates.WritePem(path);
        await using var connector = await FakeConnector.StartAsync();
        using var server = Some.Server(connector, server => server.With("BotFramework:Secret", "").With("BotFramework:CertificatePath", path));

        Assert.Equal(DeliveryKind.Delivered, (await server.DeliverAsync(Some.Reply(), TestContext.Current.CancellationToken)).Kind);

        var form = Assert.Single(connector.TokenRequests).Form;
        var header = JsonDocument.Parse(Base64UrlEncoder.Decode(form["client_assertion"].ToString().Split('.')[0])).RootElement;
        Assert.True(header.TryGetProperty("x5c", out _));
        Assert.False(form.ContainsKey("client_secret"));
    }

    [Fact]
    public async Task Token_ForAWorkloadIdentity_IsAskedWithTheClustersToken()
    {
        var path = Path.Combine(_files.FullName, "token");
        await File.WriteAllTextAsync(path, "the-clusters-token", Encoding.ASCII, TestContext.Current.CancellationToken);
        await using var connector = await FakeConnector.StartAsync();
        using var server = Some.Server(connector, server => server
            .With("BotFramework:Secret", "").With("BotFramework:FederatedTokenFile", path)
            .With("BotFramework:AppType", "UserAssignedMSI").With("BotFramework:TenantId", Guarded.Tenant));

        Assert.Equal(DeliveryKind.Delivered, (await server.DeliverAsync(Some.Reply(), TestContext.Current.CancellationToken)).Kind);

        var (tenant, form) = Assert.Single(connector.TokenRequests);
        Assert.Equal((Guarded.Tenant, "the-clusters-token"), (tenant, form["client_assertion"].ToString()));
    }

    [Theory]
    [InlineData(null, null, null, "UserAssignedMSI", CredentialKind.ManagedIdentity)]
    [InlineData(null, null, "token", "UserAssignedMSI", CredentialKind.WorkloadIdentity)]
    [InlineData(null, "secret", "token", "SingleTenant", CredentialKind.Secret)]
    [InlineData("bot.pem", "secret", "token", "SingleTenant", CredentialKind.Certificate)]
    [InlineData(null, null, null, "MultiTenant", CredentialKind.None)]
    public void KindFor_Settings_PreferWhatWasMadeForTheBot(string? certificate, string? secret, string? token, string type, CredentialKind kind) =>
        Assert.Equal(kind, new CredentialOptions(certificate, secret, token, null, null).KindFor(Enum.Parse<Host.Channels.BotFramework.AppType>(type)));

    public void Dispose() => _files.Delete(recursive: true);
}
