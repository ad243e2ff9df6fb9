namespace KratomBot.Dialogs.Tests.Transcripts;

public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Transcripts");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Conversation_AsWritten(string file) => TranscriptPlayer.PlayAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);

    [Fact]
    public void Folders_HoldAtLeastNinetyConversations()
    {
        string[] kinds = [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

        Assert.Equal(
            ["bad-input", "cancellations", "corrections", "data-rights", "digressions", "guards", "happy", "insights", "prefill", "resume", "several-answers", "skips", "stale-buttons"],
            kinds);
        Assert.True(Files().Count >= 90, $"{Files().Count} conversations");
    }
}
