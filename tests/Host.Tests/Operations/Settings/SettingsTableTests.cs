using KratomBot.Host.Operations.Settings;
using Microsoft.Extensions.Configuration;

namespace KratomBot.Host.Tests.Operations.Settings;

public sealed class SettingsTableTests
{
    [Theory]
    [InlineData("DirectLine:TokenMinutes", "29")]
    [InlineData("DirectLine:TokenMinutes", "an hour")]
    [InlineData("DirectLine:Secret", "too short")]
    [InlineData("DirectLine:TrustedOrigins", "www.example.org")]
    [InlineData("DirectLine:TrustedOrigins", "https://www.example.org/path")]
    [InlineData("DirectLine:Keys", "a=AAAA")]
    [InlineData("PublicUrl", "bot.example.org")]
    [InlineData("Proxies:Trusted", "everybody")]
    [InlineData("Limits:PerTokenPerMinute", "0")]
    [InlineData("Store:Pfad", "x")]
    [InlineData("BotFramework:AppType", "Skill")]
    [InlineData("BotFramework:Cloud", "0")]
    [InlineData("BotFramework:ServiceHosts", "https://bots.example.org")]
    [InlineData("BotFramework:ServiceHosts", "127.0.0.1")]
    [InlineData("BotFramework:ServiceHosts", "*")]
    [InlineData("BotFramework:ServiceHosts", "*.org:443")]
    [InlineData("BotFramework:ServiceHosts", "localhost")]
    [InlineData("BotFramework:EntraTenants", "common")]
    [InlineData("BotFramework:OpenIdMetadata", "http://login.example.org/openid")]
    [InlineData("Store:Provider", "oracle")]
    [InlineData("Store:EntraSignIn", "perhaps")]
    [InlineData("Store:LeaseSeconds", "1")]
    public void Problems_WrongSetting_IsNamedWithoutItsValue(string key, string value)
    {
        var problem = Assert.Single(SettingsTable.Problems(Configuration((key, value))));

        Assert.Contains(key, problem, StringComparison.Ordinal);
        Assert.DoesNotContain($" {value} ", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DirectLine:TrustedOrigins", "https://a.example, https://b.example")]
    [InlineData("Proxies:Trusted", "10.0.0.0/8 ::1 192.0.2.7")]
    [InlineData("PublicUrl", "https://bot.example.org")]
    [InlineData("Store:Path", "/anywhere")]
    [InlineData("BotFramework:AppType", "userassignedmsi")]
    [InlineData("BotFramework:ServiceHosts", "*.bots.example.org")]
    [InlineData("BotFramework:OpenIdMetadata", "https://login.example.org/openid?cloud=1")]
    [InlineData("Store:Provider", "postgres")]
    [InlineData("Store:EntraSignIn", "true")]
    [InlineData("DirectLine:Keys", "now=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    public void Problems_RightSetting_AreNone(string key, string value) => Assert.Empty(SettingsTable.Problems(Configuration((key, value))));

    [Fact]
    public void All_Keys_AreDifferentAndExplained()
    {
        Assert.Equal(SettingsTable.All.Count, SettingsTable.All.Select(setting => setting.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(SettingsTable.All, setting => Assert.EndsWith(".", setting.Meaning, StringComparison.Ordinal));
    }

    [Fact]
    public void SourceOf_Setting_NamesWhereItComesFrom()
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("KRATOMBOT_TEST_NOTHING_").AddCommandLine(["--Store:Path=x"]).Build();

        Assert.Equal("command line", SettingsTable.SourceOf(configuration, "Store:Path"));
        Assert.Equal("default", SettingsTable.SourceOf(configuration, "PublicUrl"));
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
}
