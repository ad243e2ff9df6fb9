using KratomBot.Host.Operations.Commands;
using KratomBot.Host.Tests.Running;

namespace KratomBot.Host.Tests.Operations;

public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kratombot-").FullName;

    private string Store => Path.Combine(_folder, "bot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("doktor")]
    [InlineData("doctor", "more")]
    [InlineData("backup")]
    [InlineData("--Unheard:Of", "x")]
    [InlineData("--DirectLine:TokenMinutes", "5")]
    [InlineData("--DirectLine:Secret", "short")]
    public async Task Run_Misunderstood_EndsWithTwoAndOneClearLine(params string[] arguments)
    {
        var (code, output, error) = await Cli.RunAsync("", [.. arguments, "--Store:Path", Store]);

        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.StartsWith("KratomBot: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("short (", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("chat")]
    [InlineData("doctor")]
    [InlineData("unanswered")]
    [InlineData("explain")]
    [InlineData("backup")]
    [InlineData("restore")]
    public void Help_OfEach_NamesIt(params string[] command)
    {
        var all = AllCommands.List;
        var text = HelpText.For(all.FirstOrDefault(candidate => candidate.Name == command.FirstOrDefault()), all);

        Assert.Contains(command.FirstOrDefault() ?? "--Store:Path", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_AskedFor_EndsWithZero()
    {
        var (code, output, _) = await Cli.RunAsync("", "doctor", "--help");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("exit code", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_FreshMachine_FindsNothingBadAndMakesNothing()
    {
        var (code, output, error) = await Cli.RunAsync("", "doctor", "--Store:Path", Store, "--DirectLine:Secret", "0123456789abcdef0123456789abcdef");

        Assert.True(code == ExitCode.Done, output + error);
        Assert.Contains("ok    store", output, StringComparison.Ordinal);
        Assert.Contains("ok    recognizer", output, StringComparison.Ordinal);
        Assert.Contains("[command line]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Doctor_WrongSettings_NamesEachAndStillListsAll()
    {
        var (code, output, error) = await Cli.RunAsync("", "doctor", "--Store:Path", Store, "--DirectLine:TokenMinutes", "5", "--PublicUrl", "bot.example");

        Assert.True(code == ExitCode.Failed, output + error);
        Assert.Contains("BAD   settings       DirectLine:TokenMinutes must", output, StringComparison.Ordinal);
        Assert.Contains("BAD   settings       PublicUrl must", output, StringComparison.Ordinal);
        Assert.Contains("Store:RetentionHours", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Question_ShowsTheTopic()
    {
        var (code, output, _) = await Cli.RunAsync("", "explain", "what is kratom tolerance?");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("definition", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_WhileTheServerRuns_CanBeRestoredAndTheConversationGoesOn()
    {
        var copy = Path.Combine(_folder, "copy.db");
        string conversation;
        string token;
        await using (var server = await KratomBot.Testing.BotProcess.StartAsync("--Store:Path", Store))
        {
            var before = await Conversation.StartAsync(new HttpClient { BaseAddress = server.Address });
            await before.SayAsync("hello there");
            (conversation, token) = (before.Id, before.Token);
            var (saved, output, error) = await Cli.RunAsync("", "backup", copy, "--Store:Path", Store);
            Assert.True(saved == ExitCode.Done, output + error);
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
            Assert.Equal(ExitCode.Failed, (await Cli.RunAsync("", "restore", copy, "--Store:Path", Store)).Code);
            await server.StopAsync(TestContext.Current.CancellationToken);
        }

        var restored = Path.Combine(_folder, "restored.db");
        var (code, said, complaint) = await Cli.RunAsync("", "restore", copy, "--Store:Path", restored);
        Assert.True(code == ExitCode.Done, said + complaint);

        await using var again = await KratomBot.Testing.BotProcess.StartAsync("--Store:Path", restored);
        using var http = new HttpClient { BaseAddress = again.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var set = await Conversation.ReadAsync(await http.GetAsync($"/v3/directline/conversations/{conversation}/activities", TestContext.Current.CancellationToken));
        Assert.Contains(set.GetProperty("activities").EnumerateArray(), activity => activity.GetProperty("text").GetString() == "hello there");
    }

    [Fact]
    public async Task Restore_SomethingElse_IsRefusedAndLeavesTheStore()
    {
        var nonsense = Path.Combine(_folder, "nonsense.db");
        await File.WriteAllTextAsync(nonsense, "no database at all", TestContext.Current.CancellationToken);

        var (code, _, error) = await Cli.RunAsync("", "restore", nonsense, "--Store:Path", Store);

        Assert.Equal(ExitCode.Failed, code);
        Assert.NotEmpty(error);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task Serve_StoreOfAnotherServer_IsRefusedWithTheFix()
    {
        await using var server = await KratomBot.Testing.BotProcess.StartAsync("--Store:Path", Store);

        var (code, _, error) = await Cli.RunAsync("", "--urls", "http://127.0.0.1:0", "--Store:Path", Store);

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("--Store:Path", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_PipedLines_TalksToTheRunningServer()
    {
        await using var server = await KratomBot.Testing.BotProcess.StartAsync("--Store:Path", Store);

        var (code, output, error) = await Cli.RunAsync("what is kratom tolerance?\n1\n", "chat", "--url", server.Address.GetLeftPart(UriPartial.Authority));

        Assert.True(code == ExitCode.Done, output + error);
        Assert.Contains("Source:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unanswered_KeptWithConsent_IsListed()
    {
        var (none, nothing, _) = await Cli.RunAsync("", "unanswered", "--Store:Path", Store);
        await Cli.RunAsync("who invented the bicycle?\nyes\n", "chat", "--Store:Path", Store);
        var (code, output, error) = await Cli.RunAsync("", "unanswered", "--Store:Path", Store);

        Assert.Equal((ExitCode.Done, ExitCode.Done), (none, code));
        Assert.Contains("no database", nothing, StringComparison.Ordinal);
        Assert.True(output.Contains("who invented the bicycle?", StringComparison.Ordinal), output + error);
    }

    [Fact]
    public async Task Chat_WithoutAServer_StartsItsOwn()
    {
        var (code, output, error) = await Cli.RunAsync("what are the stages?\n", "chat", "--Store:Path", Store);

        Assert.True(code == ExitCode.Done, output + error);
        Assert.NotEmpty(output);
    }
}
