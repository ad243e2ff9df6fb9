using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Insights;
using KratomBot.Host.Operations.Settings;
using KratomBot.Testing.LanguageService;
using Microsoft.Extensions.Configuration;

namespace KratomBot.Host.Tests.Insights;

public sealed class LanguageCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_Off_IsFine()
    {
        await using var host = await InsightsHost.StartOffAsync();

        Assert.Equal(Finding.Good("off; the bot reads by itself"), await host.Check.FindAsync(Cancel));
    }

    [Fact]
    public async Task Check_Answering_SaysHowItSignsIn()
    {
        await using var host = await InsightsHost.StartAsync();

        var finding = await host.Check.FindAsync(Cancel);

        Assert.Equal((Health.Good, "127.0.0.1 answers, signed in with a key"), (finding.Health, finding.Text));
    }

    [Theory]
    [InlineData("mistyped-key")]
    [InlineData(LanguageServer.ForeignKey)]
    public async Task Check_Refused_NamesTheRole(string key)
    {
        await using var host = await InsightsHost.StartAsync(key);

        var finding = await host.Check.FindAsync(Cancel);

        Assert.Equal(Health.Warning, finding.Health);
        Assert.Contains("Cognitive Services User", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Silent_EndsAfterThreeSeconds()
    {
        await using var host = await InsightsHost.StartAsync();
        host.Server.IsSilent = true;

        var looking = host.Check.FindAsync(Cancel);
        await Task.WhenAny(looking, host.Server.FirstRequest);
        host.Time.Advance(TimeSpan.FromSeconds(3));

        var finding = await looking;
        Assert.Equal(Health.Warning, finding.Health);
        Assert.Contains("within 3 seconds", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://account.example")]
    [InlineData("ftp://account.example")]
    [InlineData("account")]
    public void Endpoint_ThatWouldCarryMessagesInTheOpen_IsRefused(string endpoint)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [InsightsOptions.EndpointKey] = endpoint }).Build();

        Assert.Throws<SettingException>(() => InsightsOptions.From(settings));
    }

    [Fact]
    public void Settings_AreInTheTable() =>
        Assert.Superset(new HashSet<string> { "Insights:Endpoint", "Insights:Key" }, SettingsTable.All.Select(setting => setting.Key).ToHashSet());
}
