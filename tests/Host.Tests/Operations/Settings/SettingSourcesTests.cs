using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Start;

namespace KratomBot.Host.Tests.Operations.Settings;

public sealed class SettingSourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kratombot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Directory_FileForASetting_IsReadAndNamedAsItsSource()
    {
        File.WriteAllText(Path.Combine(_folder, "DirectLine__TokenMinutes"), "45\n");

        var configuration = BotBuilder.Create([$"--Settings:Directory={_folder}"]).Configuration;

        Assert.Equal("45", configuration["DirectLine:TokenMinutes"]);
        Assert.Equal("settings directory", SettingsTable.SourceOf(configuration, "DirectLine:TokenMinutes"));
    }

    [Fact]
    public void Directory_AsKubernetesMountsIt_IsRead()
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "..2026_03_02"));
        File.WriteAllText(Path.Combine(data.FullName, "DirectLine__TokenMinutes"), "50");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "..data"), data.Name);
        File.CreateSymbolicLink(Path.Combine(_folder, "DirectLine__TokenMinutes"), Path.Combine("..data", "DirectLine__TokenMinutes"));

        var configuration = BotBuilder.Create([$"--Settings:Directory={_folder}"]).Configuration;

        Assert.Equal("50", configuration["DirectLine:TokenMinutes"]);
        Assert.Empty(SettingsTable.Problems(configuration));
    }

    [Fact]
    public void Directory_SettingAlsoOnTheCommandLine_TheCommandLineWins()
    {
        File.WriteAllText(Path.Combine(_folder, "DirectLine__TokenMinutes"), "45");

        var configuration = BotBuilder.Create([$"--Settings:Directory={_folder}", "--DirectLine:TokenMinutes=90"]).Configuration;

        Assert.Equal("90", configuration["DirectLine:TokenMinutes"]);
    }

    [Fact]
    public void Directory_MisspeltFile_IsAProblem()
    {
        File.WriteAllText(Path.Combine(_folder, "DirectLine__Keyz"), "x");

        var problem = Assert.Single(SettingsTable.Problems(BotBuilder.Create([$"--Settings:Directory={_folder}"]).Configuration));

        Assert.Contains("DirectLine:Keyz", problem, StringComparison.Ordinal);
        Assert.Contains("settings directory", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Directory_Missing_IsRefused()
    {
        var wrong = Assert.Throws<SettingException>(() => BotBuilder.Create([$"--Settings:Directory={Path.Combine(_folder, "none")}"]));

        Assert.Contains("Settings:Directory", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_OfAContainersImage_AreNotOverruledByTheDefaultAddress()
    {
        Assert.Null(BotBuilder.Create(["--http_ports=8080"]).Configuration["urls"]);
        Assert.Equal(ServerOptions.DefaultUrl, BotBuilder.Create([]).Configuration["urls"]);
    }
}
