using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Engine.Tests.State;

public sealed class TurnStorageTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SqliteConversationStore _store = SqliteConversationStore.InMemory();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private enum Colour { Red, Green }

    private sealed record Answer(Colour Colour, TimeSpan Length, Guid Id);

    private sealed record Ticket(string Name);

    private sealed class Item : IStoreItem
    {
        public int Value { get; set; }

        public string ETag { get; set; } = "*";
    }

    [Fact]
    public async Task ReadAsync_TypedProperties_ComeBackAsWhatTheyWere()
    {
        var storage = Storage(types => types.Property<Answer>("answer").Property<int>("n"));
        var answer = new Answer(Colour.Green, TimeSpan.FromDays(3), Guid.Empty);

        await storage.WriteAsync(State(("answer", answer), ("n", 7)), Token);
        var read = (IDictionary<string, object>)(await storage.ReadAsync(["k"], Token))["k"];

        Assert.Equal(answer, read["answer"]);
        Assert.Equal(7, read["n"]);
    }

    [Fact]
    public async Task WriteAsync_StoredJson_HoldsNoTypeNames()
    {
        await Storage(types => types.Property<Answer>("answer")).WriteAsync(State(("answer", new Answer(default, default, default))), Token);

        var row = Assert.Single(await _store.ReadStateAsync(["k"], _time.GetUtcNow(), Token));
        Assert.DoesNotContain("Answer,", System.Text.Encoding.UTF8.GetString(row.Value.Span), StringComparison.Ordinal);
        Assert.DoesNotContain("$type", System.Text.Encoding.UTF8.GetString(row.Value.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_PropertyThatDoesNotLoadAnyMore_IsLeftOutAndTheRestIsKept()
    {
        await Storage(types => types.Property<string>("answer").Property<int>("n")).WriteAsync(State(("answer", "[not an answer]"), ("n", 7)), Token);

        var read = (IDictionary<string, object>)(await Storage(types => types.Property<Answer>("answer").Property<int>("n")).ReadAsync(["k"], Token))["k"];

        Assert.Equal(["n"], read.Keys);
    }

    [Fact]
    public async Task WriteAsync_PropertyOfAnOlderVersion_IsWrittenBackAsItWas()
    {
        await Storage(types => types.Property<Answer>("old").Property<int>("n")).WriteAsync(State(("old", new Answer(default, default, default)), ("n", 1)), Token);
        var before = System.Text.Encoding.UTF8.GetString((await _store.ReadStateAsync(["k"], _time.GetUtcNow(), Token))[0].Value.Span);
        var today = Storage(types => types.Property<int>("n"));

        await today.WriteAsync(await today.ReadAsync(["k"], Token), Token);

        Assert.Equal(before, System.Text.Encoding.UTF8.GetString((await _store.ReadStateAsync(["k"], _time.GetUtcNow(), Token))[0].Value.Span));
    }

    [Fact]
    public async Task WriteAsync_UndeclaredProperty_NamesItInTheError()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Storage(_ => { }).WriteAsync(State(("surprise", 1.5)), Token));

        Assert.Contains("'surprise'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_DocumentAfterItsLifetime_IsGone()
    {
        var storage = Storage(types => types.Document<Ticket>("tickets", DocumentLifetime.For(TimeSpan.FromMinutes(15))));
        await storage.WriteAsync(new Dictionary<string, object> { ["tickets/1"] = new Ticket("page") }, Token);

        Assert.Equal(new Ticket("page"), (await storage.ReadAsync(["tickets/1"], Token))["tickets/1"]);
        _time.Advance(TimeSpan.FromMinutes(15));
        Assert.Empty(await storage.ReadAsync(["tickets/1"], Token));
    }

    [Fact]
    public async Task TakeAsync_ManyAtOnce_OneGetsIt()
    {
        var storage = Storage(types => types.Document<Ticket>("tickets", DocumentLifetime.WithItsOwner));
        await storage.WriteAsync(new Dictionary<string, object> { ["tickets/1"] = new Ticket("page") }, Token);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => storage.TakeAsync<Ticket>("tickets/1", Token))));

        Assert.Single(taken, ticket => ticket is not null);
    }

    [Fact]
    public async Task WriteAsync_ItemWithAnOldETag_IsRefused()
    {
        var storage = Storage(types => types.Document<Item>("items", DocumentLifetime.WithItsOwner));
        await storage.WriteAsync(new Dictionary<string, object> { ["items/1"] = new Item { Value = 1 } }, Token);
        var read = (Item)(await storage.ReadAsync(["items/1"], Token))["items/1"];
        await storage.WriteAsync(new Dictionary<string, object> { ["items/1"] = new Item { Value = 2 } }, Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => storage.WriteAsync(new Dictionary<string, object> { ["items/1"] = read }, Token));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static Dictionary<string, object> State(params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var state = new Dictionary<string, object>();
        foreach (var (name, value) in properties) state[name] = value;
        return new Dictionary<string, object> { ["k"] = state };
    }

    private TurnStorage Storage(Action<StateTypes> declare)
    {
        var types = new StateTypes();
        declare(types);
        return new TurnStorage(_store, types, _time);
    }
}
