using System.Net;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Doctor;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Settings.KeyVault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Operations.Settings;

public sealed class KeyVaultTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Load_SecretOfOurSections_IsASetting()
    {
        var vault = new FakeVault();
        vault.Add("DirectLine--TokenMinutes", "45");

        var configuration = Build(vault);

        Assert.Equal("45", configuration["DirectLine:TokenMinutes"]);
        Assert.Equal("Key Vault", SettingsTable.SourceOf(configuration, "DirectLine:TokenMinutes"));
    }

    [Fact]
    public void Load_SecretsOfOthersAndDisabledOnes_AreNotRead()
    {
        var vault = new FakeVault();
        vault.Add("payroll", "x");
        vault.Add("Payroll--Key", "x");
        vault.Add("DirectLine--Secret", "x", enabled: false);

        Build(vault);

        Assert.Empty(vault.Read);
    }

    [Fact]
    public void Load_VaultThatRefuses_SaysWhichRoleIsMissingAndNothingElse()
    {
        var wrong = Assert.Throws<SettingException>(() => Build(new FakeVault { Refusal = HttpStatusCode.Forbidden }));

        Assert.Contains("Key Vault Secrets User", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("vault.azure.net", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_SecretThatExpires_SaysSoBeforeAndAfter()
    {
        var vault = new FakeVault();
        vault.Add("DirectLine--Secret", new string('x', 32), expires: Now.AddDays(10));
        vault.Add("Operator--Token", new string('x', 32), expires: Now.AddDays(-1));

        var advice = SettingAdvice.For(Build(vault), new HostingEnvironment { EnvironmentName = Environments.Production }, new FakeTimeProvider(Now));

        Assert.Contains(advice, finding => finding.Health == Health.Warning && finding.Text.Contains("DirectLine:Secret expires", StringComparison.Ordinal));
        Assert.Contains(advice, finding => finding.Health == Health.Bad && finding.Text.Contains("Operator:Token expired", StringComparison.Ordinal));
    }

    private static IConfigurationRoot Build(FakeVault vault) => new ConfigurationBuilder().Add(new KeyVaultSource(vault.Client())).Build();
}
