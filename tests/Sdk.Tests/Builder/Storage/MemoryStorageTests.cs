using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace KratomBot.Sdk.Tests.Builder.Storage;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_Written_IsAnEqualButOtherObject()
    {
        var note = new Note { Text = "hi", Tags = ["a"] };

        await Write("n", note);

        var read = await Read("n");
        Assert.NotSame(note, read);
        Assert.Equal(("hi", "a"), (read.Text, read.Tags.Single()));
    }

    [Fact]
    public async Task Read_Absent_IsMissing() => Assert.Empty(await _storage.ReadAsync(["absent"], Token));

    [Fact]
    public async Task Write_ChangedAfterwards_DoesNotChangeWhatIsStored()
    {
        var note = new Note { Text = "hi" };
        await Write("n", note);

        note.Text = "changed";

        Assert.Equal("hi", (await Read("n")).Text);
    }

    [Fact]
    public async Task Delete_SomeAndAbsent_AreGone()
    {
        await Write("n", new Note());

        await _storage.DeleteAsync(["n", "absent"], Token);

        Assert.Empty(await _storage.ReadAsync(["n"], Token));
    }

    [Fact]
    public async Task Write_TagThatFits_IsAccepted()
    {
        await Write("n", new Note { Text = "1" });
        var read = await Read("n");
        read.Text = "2";

        await Write("n", read);

        Assert.Equal("2", (await Read("n")).Text);
    }

    [Fact]
    public async Task Write_OldTag_ThrowsAndKeepsWhatIsStored()
    {
        await Write("n", new Note { Text = "1" });
        var (first, second) = (await Read("n"), await Read("n"));
        first.Text = "2";
        await Write("n", first);

        await Assert.ThrowsAnyAsync<Exception>(() => Write("n", second));

        Assert.Equal("2", (await Read("n")).Text);
    }

    [Theory]
    [InlineData("*")]
    [InlineData(null)]
    public async Task Write_StarOrNoTag_Overwrites(string? tag)
    {
        await Write("n", new Note { Text = "1" });

        await Write("n", new Note { Text = "2", ETag = tag });

        Assert.Equal("2", (await Read("n")).Text);
    }

    [Fact]
    public async Task Write_OldTag_NamesTheKeyAndBothTags()
    {
        SdkMode.RequireBundled("The packages do not name the key.");
        await Write("a-key", new Note());
        var stored = await Read("a-key");

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Write("a-key", new Note { ETag = "an old one" }));

        Assert.Contains("a-key", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("an old one", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($"'{stored.ETag}'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_OneOfSeveralHasAnOldTag_WritesNone()
    {
        SdkMode.RequireBundled("The packages write those that come before it.");
        await Write("b", new Note());

        await Assert.ThrowsAnyAsync<Exception>(() => _storage.WriteAsync(
            new Dictionary<string, object> { ["a"] = new Note(), ["b"] = new Note { ETag = "old" } }, Token));

        Assert.Empty(await _storage.ReadAsync(["a"], Token));
    }

    [Fact]
    public async Task New_WithDictionary_KeepsObjectsThere()
    {
        var dictionary = new Dictionary<string, JObject>();
        var (first, second) = (new MemoryStorage(dictionary), new MemoryStorage(dictionary));

        await first.WriteAsync(new Dictionary<string, object> { ["n"] = new Note { Text = "hi" } }, Token);

        Assert.Equal(["n"], dictionary.Keys);
        Assert.Equal("hi", (await second.ReadAsync<Note>(["n"], Token))["n"].Text);
    }

    [Fact]
    public async Task New_WithDictionary_ChecksTags()
    {
        var storage = new MemoryStorage(new Dictionary<string, JObject>());
        await storage.WriteAsync(new Dictionary<string, object> { ["n"] = new Note() }, Token);

        await Assert.ThrowsAnyAsync<Exception>(() => storage.WriteAsync(new Dictionary<string, object> { ["n"] = new Note { ETag = "old" } }, Token));
    }

    [Fact]
    public async Task New_WithSerializer_KeepsWhatItWrites()
    {
        var dictionary = new Dictionary<string, JObject>();
        var state = new UserState(new MemoryStorage(new JsonSerializer { ContractResolver = new CamelCasePropertyNamesContractResolver() }, dictionary));
        var note = state.CreateProperty<Note>("note");
        using (var turn = new TurnContext(new RecordingAdapter(), Some.Message()))
        {
            await note.SetAsync(turn, new Note { Text = "hi" }, Token);
            await state.SaveChangesAsync(turn, cancellationToken: Token);
        }

        Assert.Equal("hi", (string?)dictionary["test/users/user1"]["note"]!["text"]);
        using var next = new TurnContext(new RecordingAdapter(), Some.Message());
        Assert.Equal("hi", (await note.GetAsync(next, cancellationToken: Token)).Text);
    }

    [Fact]
    public async Task ReadAsync_OfAType_LeavesOutTheOthers()
    {
        await Write("n", new Note());
        await _storage.WriteAsync(new Dictionary<string, object> { ["other"] = new Dictionary<string, object> { ["a"] = "b" } }, Token);

        Assert.Equal(["n"], (await _storage.ReadAsync<Note>(["n", "other"], Token)).Keys);
    }

    [Fact]
    public async Task ManyAtOnce_EachReadsWhatItWrote()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), Token, async (i, token) =>
        {
            var key = $"key{i}";
            await _storage.WriteAsync(new Dictionary<string, object> { [key] = new Note { Text = key } }, token);
            Assert.Equal(key, (await _storage.ReadAsync<Note>([key], token))[key].Text);
        });
    }

    [Fact]
    public async Task OneItemAtOnce_OnlyOneOfTheSameTagIsWritten()
    {
        await Write("n", new Note { Text = "0" });
        var copies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Read("n")));
        var written = 0;

        await Parallel.ForEachAsync(copies, Token, async (copy, token) =>
        {
            try
            {
                await _storage.WriteAsync(new Dictionary<string, object> { ["n"] = copy }, token);
                Interlocked.Increment(ref written);
            }
            catch (Exception conflict) when (conflict is not OperationCanceledException)
            {
                // Somebody was first.
            }
        });

        Assert.Equal(1, written);
    }

    [Fact]
    public async Task Nulls_Throw()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _storage.ReadAsync(null, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _storage.WriteAsync(null, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _storage.DeleteAsync(null, Token));
    }

    private Task Write(string key, Note note) => _storage.WriteAsync(new Dictionary<string, object> { [key] = note }, Token);

    private async Task<Note> Read(string key) => (await _storage.ReadAsync<Note>([key], Token))[key];

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public List<string> Tags { get; set; } = [];

        public string? ETag { get; set; }
    }
}
