using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Doctor;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace KratomBot.Host.Tests.Operations.Doctor;

public sealed class SettingAdviceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kratombot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("PublicUrl", "https://bot.example", "--urls=http://0.0.0.0:80")]
    [InlineData("PublicUrl is not https", "", "--PublicUrl=http://bot.example")]
    [InlineData("Proxies:Trusted", "", "--Proxies:Trusted=0.0.0.0/0")]
    [InlineData("Telemetry:Console", "", "--Telemetry:Console=yes")]
    [InlineData("command line", "", "--DirectLine:Secret=0123456789abcdef0123456789abcdef")]
    public void For_UnsafeSetting_SaysItOnceWithTheFixAndWithoutTheSecret(string said, string notSaid, string argument)
    {
        var finding = Assert.Single(Advice(Environments.Production, argument));

        Assert.NotEqual(Health.Good, finding.Health);
        Assert.Contains(said, finding.Text, StringComparison.Ordinal);
        Assert.NotNull(finding.Fix);
        Assert.DoesNotContain("0123456789abcdef", finding.Text + finding.Fix, StringComparison.Ordinal);
        Assert.True(notSaid.Length == 0 || !finding.Text.Contains(notSaid, StringComparison.Ordinal));
    }

    [Fact]
    public void For_DefaultSettings_IsContent() => Assert.Equal(Health.Good, Assert.Single(Advice(Environments.Production)).Health);

    [Fact]
    public void For_ContainersPortsWithoutAPublicUrl_Warns() => Assert.Contains("PublicUrl", Assert.Single(Advice(Environments.Production, "--http_ports=8080")).Text, StringComparison.Ordinal);

    [Fact]
    public void For_CollectorsKeyWithoutTls_Warns()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Telemetry:OtlpEndpoint", "http://collector.example:4317"), new("Telemetry:OtlpHeaders", "api-key=0123456789abcdef")]).Build();

        var finding = Assert.Single(SettingAdvice.For(configuration, new HostingEnvironment { EnvironmentName = Environments.Production }, TimeProvider.System));

        Assert.Contains("OtlpHeaders", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void For_DevelopmentOnTheNetwork_Warns() =>
        Assert.Contains("Development", Assert.Single(Advice(Environments.Development, "--urls=http://*:80", "--PublicUrl=https://bot.example")).Text, StringComparison.Ordinal);

    [Fact]
    public void For_SecretFileThatAllCanRead_IsBad()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "..data")).FullName, "DirectLine__Secret");
        File.CreateSymbolicLink(Path.Combine(_folder, "DirectLine__Secret"), file);
        File.WriteAllText(file, "0123456789abcdef0123456789abcdef");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        Assert.Equal(Health.Bad, Assert.Single(Advice(Environments.Production, $"--Settings:Directory={_folder}")).Health);

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal(Health.Good, Assert.Single(Advice(Environments.Production, $"--Settings:Directory={_folder}")).Health);
    }

    private static IReadOnlyList<Finding> Advice(string environment, params string[] arguments) =>
        SettingAdvice.For(new ConfigurationBuilder().AddCommandLine(arguments).Build(), new HostingEnvironment { EnvironmentName = environment }, TimeProvider.System);
}
