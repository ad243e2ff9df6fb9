using System.Text.Json;
using KratomBot.Host.Tests.Running;
using KratomBot.Testing;

namespace KratomBot.Host.Tests.Operations.Editing;

public sealed class ContentReloadTests : IDisposable
{
    private const string Topic = "Faq/topics/stages.md";
    private const string Question = "What are the stages of kratom tolerance?";
    private const string Sentence = "An editor wrote this sentence a moment ago.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _source = Directory.CreateTempSubdirectory("kratombot-edited-").FullName;

    public ContentReloadTests()
    {
        var original = Path.Combine(Repository.Root, "knowledge", "Content");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(_source, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [Fact]
    public async Task ChangedFile_IsInForceInTheSameConversation()
    {
        using var server = Server();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();
        await conversation.SayAsync(Question);
        Assert.DoesNotContain(Sentence, await AnswerAsync(stream), StringComparison.Ordinal);

        var logged = NextLine(server);
        Edit(text => text.Replace("## Short\n", $"## Short\n\n{Sentence} {{article}}\n", StringComparison.Ordinal));
        Assert.Contains("in force", await logged, StringComparison.Ordinal);

        await conversation.SayAsync(Question);
        Assert.Contains(Sentence, await AnswerAsync(stream), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenFile_IsOneLineWithThePlace_AndTheContentBeforeStays()
    {
        using var server = Server();
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        var logged = NextLine(server);
        Edit(text => text.Replace("{article}", "", StringComparison.Ordinal));
        var line = await logged;

        Assert.Contains("Error", line, StringComparison.Ordinal);
        Assert.Matches($@"{Topic}\(\d+\): the paragraph names no source", line);
        Assert.DoesNotContain('\n', line.Trim());
        await conversation.SayAsync(Question);
        Assert.Contains("four stages", await AnswerAsync(stream), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_source, recursive: true);

    private BotServer Server() => BotServer.Start(server => server.InDevelopment().WithTheBot().With("Content:Source", _source));

    private void Edit(Func<string, string> change)
    {
        var file = Path.Combine(_source, Topic);
        File.WriteAllText(file, change(File.ReadAllText(file)));
    }

    private static Task<string> NextLine(BotServer server)
    {
        var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Logs.Logged += line =>
        {
            if (line.Contains("ContentReload", StringComparison.Ordinal)) next.TrySetResult(line);
        };
        return next.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    private static async Task<string> AnswerAsync(Conversation.StreamReader stream)
    {
        var answer = await stream.NextAsync(activity => Text(activity).Contains("**Initial**", StringComparison.Ordinal));
        return Text(answer);
    }

    private static string Text(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString()! : "";
}
