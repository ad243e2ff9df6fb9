using System.Text.RegularExpressions;
using KratomBot.Host.Operations.Settings;
using KratomBot.Testing;

namespace KratomBot.Deploy.Tests;

/// <summary>Every setting that a template, a unit or a page of instructions names exists, and its value has the right form.</summary>
public sealed partial class SettingNamesTests
{
    // Read by the runtime, by ASP.NET Core and by Azure's libraries.
    private static readonly string[] OfThePlatform = ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_ENVIRONMENT", "DOTNET_EnableDiagnostics", "AZURE_CLIENT_ID"];

    private static readonly string[] Readable = [".md", ".yaml", ".bicep", ".service", ".bicepparam", "Dockerfile"];

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy"), "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Readable.Any(end => file.EndsWith(end, StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Settings_AllExist(string file)
    {
        var text = Read(file);
        var named = InTheEnvironment().Matches(text).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal))
            .Concat(InTheVault().Matches(text).Select(match => match.Value.Replace("--", ":", StringComparison.Ordinal)))
            .Concat(OnTheCommandLine().Matches(text).Select(match => match.Groups[1].Value));

        Assert.Empty(named.Where(key => Find(key) is null).Distinct());
    }

    [Theory]
    [InlineData("deploy/azure/modules/app.bicep", @"\{ name: '(?<key>\w+)', value: (?:'(?<value>[^'$]*)'|.*?) \}", 10)]
    [InlineData("deploy/kubernetes/settings.yaml", @"^  (?<key>\w+): ""(?<value>.*)""$", 3)]
    [InlineData("deploy/kubernetes/deployment.yaml", @"- name: (?<key>\w+__\w+)\s+value: (?<value>\S+)", 1)]
    [InlineData("deploy/container/Dockerfile", @"(?<key>\b[A-Z]\w+(?:_\w+)+)=(?<value>\S+)", 4)]
    [InlineData("deploy/server/kratombot.service", @"^Environment=(?<key>\w+)=(?<value>\S+)$", 2)]
    public void Environment_EachVariable_IsASettingWithAFitValueOrThePlatforms(string file, string pattern, int atLeast)
    {
        var variables = Regex.Matches(Read(file), pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => (Key: match.Groups["key"].Value, Value: match.Groups["value"])).ToList();

        Assert.True(variables.Count >= atLeast, $"{variables.Count} variables");
        foreach (var (key, value) in variables.Where(variable => !OfThePlatform.Contains(variable.Key)))
        {
            var setting = Find(key.Replace("__", ":", StringComparison.Ordinal));
            Assert.True(setting is not null, $"{key} in {file}");
            Assert.True(!value.Success || setting.ProblemWith(value.Value) is null, $"{key}={value.Value} in {file}");
        }
    }

    [Fact]
    public void Readme_Settings_AreAllThere()
    {
        var readme = Read("README.md");

        Assert.All(SettingsTable.All, setting => Assert.Matches($"`(--)?{setting.Key}`", readme));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Root, file));

    private static Setting? Find(string key) => SettingsTable.All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Z][A-Za-z]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex InTheEnvironment();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+--[A-Z][A-Za-z]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex InTheVault();

    [GeneratedRegex(@"--([A-Z][A-Za-z]+:[A-Z][A-Za-z]+)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OnTheCommandLine();
}
