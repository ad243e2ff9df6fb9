using KratomBot.Host.Operations.Commands;

namespace KratomBot.Host.Tests.Operations;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_SettingsInBothForms_AreRead()
    {
        var line = CommandLine.Parse(["--urls", "http://127.0.0.1:1", "--Store:Path=/tmp/a=b", "backup", "file"]);

        Assert.Equal("backup", line.Command);
        Assert.Equal("file", Assert.Single(line.Words));
        Assert.Equal("/tmp/a=b", line.Options["store:path"]);
        Assert.Equal(["--urls=http://127.0.0.1:1", "--Store:Path=/tmp/a=b"], line.ToSettings([]));
    }

    [Theory]
    [InlineData("--Store:Pfad", "x", "--Store:Path")]
    [InlineData("--url", "x", "--urls")]
    [InlineData("--DirectLine:Secrte", "x", "--DirectLine:Secret")]
    public void DemandKnownOptions_Misspelt_NamesTheNearest(string option, string value, string meant)
    {
        var wrong = Assert.Throws<UsageException>(() => CommandLine.Parse([option, value]).DemandKnownOptions([]));

        Assert.Contains(meant, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-v")]
    [InlineData("--Store:Path")]
    public void Parse_Unfit_SaysWhy(string argument) => Assert.Throws<UsageException>(() => CommandLine.Parse([argument]));

    [Theory]
    [InlineData("--Logging:LogLevel:Default", "Debug")]
    [InlineData("--environment", "Development")]
    public void DemandKnownOptions_OfTheFramework_AreFine(string option, string value) => CommandLine.Parse([option, value]).DemandKnownOptions([]);
}
