using KratomBot.Host.Channels.BotFramework;
using KratomBot.Host.Channels.BotFramework.Outbound;
using KratomBot.Host.Operations.Checks;
using Microsoft.Extensions.Configuration;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

public sealed class ConnectorChecksTests : IDisposable
{
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("kratombot-tests-");

    [Theory]
    [InlineData("", Health.Good, "off")]
    [InlineData("AppId=a", Health.Bad, "no secret")]
    [InlineData("AppId=a Secret=long-enough", Health.Good, "secret")]
    [InlineData("AppId=a AppType=UserAssignedMSI TenantId=t", Health.Good, "managed identity")]
    [InlineData("AppId=a AppType=UserAssignedMSI Secret=long-enough", Health.Bad, "TenantId")]
    [InlineData("AppId=a FederatedTokenFile=/nowhere/token", Health.Bad, "is not there")]
    [InlineData("AppId=a CertificatePath=/nowhere/bot.pem", Health.Bad, "cannot be read")]
    public void Identity_Settings_AreJudged(string settings, Health health, string text) =>
        AssertFinding(Identity(settings), health, text);

    [Theory]
    [InlineData(-1, Health.Bad, "expired")]
    [InlineData(20, Health.Warning, "expires")]
    [InlineData(200, Health.Good, "valid until")]
    public void Identity_CertificateThatEnds_IsJudgedByItsDays(int days, Health health, string text)
    {
        var path = Path.Combine(_files.FullName, "bot.pem");
        Certificates.WritePem(path, TimeProvider.System.GetUtcNow().AddDays(days));

        AssertFinding(Identity($"AppId=a CertificatePath={path}"), health, text);
    }

    [Theory]
    [InlineData("", Health.Warning, "over http")]
    [InlineData("AppId=a", Health.Good, "*.botframework.com")]
    [InlineData("AppId=a ServiceHosts=*.bots.example", Health.Good, "*.bots.example")]
    [InlineData("AppId=a ServiceHosts=*.trafficmanager.net", Health.Bad, "*.trafficmanager.net")]
    public void Hosts_Settings_AreJudged(string settings, Health health, string text) =>
        AssertFinding(Hosts(settings), health, text);

    public void Dispose() => _files.Delete(recursive: true);

    private static void AssertFinding(Finding finding, Health health, string text)
    {
        Assert.Equal(health, finding.Health);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
        Assert.Equal(health == Health.Good, finding.Fix is null);
    }

    private static Finding Identity(string settings) =>
        ConnectorChecks.Identity(BotFrameworkOptions.From(Of(settings)), CredentialOptions.From(Of(settings)), TimeProvider.System.GetUtcNow());

    private static Finding Hosts(string settings) => ConnectorChecks.Hosts(BotFrameworkOptions.From(Of(settings)), isDevelopment: settings.Length == 0);

    private static IConfigurationRoot Of(string settings) => new ConfigurationBuilder().AddInMemoryCollection(
        settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(setting => KeyValuePair.Create($"BotFramework:{setting.Split('=')[0]}", (string?)setting.Split('=')[1]))).Build();
}
