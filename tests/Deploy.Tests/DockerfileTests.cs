using KratomBot.Testing;

namespace KratomBot.Deploy.Tests;

/// <summary>What can be said of the image without building it.</summary>
public sealed class DockerfileTests
{
    private static readonly string[] Instructions = [.. Read()];

    private static IEnumerable<string> LastStage => Instructions.Skip(Array.FindLastIndex(Instructions, line => line.StartsWith("FROM ", StringComparison.Ordinal)));

    [Fact]
    public void LastStage_RunsWithoutRootAndWithoutAShell()
    {
        Assert.Contains("USER $APP_UID", LastStage);
        Assert.Contains(LastStage, line => line.StartsWith("ENTRYPOINT [", StringComparison.Ordinal));
        Assert.DoesNotContain(LastStage, line => line.StartsWith("RUN ", StringComparison.Ordinal) || line.StartsWith("HEALTHCHECK", StringComparison.Ordinal));
        Assert.Contains("-noble-chiseled-extra", LastStage.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Images_AllHaveAVersion() =>
        Assert.All(Instructions.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)), line => Assert.Matches(@"^FROM \S+:\S*\$\{DOTNET\}", line));

    [Fact]
    public void Restore_IsLocked() => Assert.Contains("RUN dotnet restore bot/host --locked-mode", Instructions);

    [Fact]
    public void Copies_NameWhatExists()
    {
        var sources = Instructions.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .Where(source => !source.Contains('*', StringComparison.Ordinal));

        Assert.All(sources, source => Assert.True(Path.Exists(Path.Combine(Repository.Root, source)), source));
    }

    private static IEnumerable<string> Read()
    {
        var whole = "";
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "deploy", "container", "Dockerfile")))
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            whole += line.TrimEnd('\\').Trim() + (line.EndsWith('\\') ? " " : "");
            if (line.EndsWith('\\'))
                continue;
            yield return whole;
            whole = "";
        }
    }
}
