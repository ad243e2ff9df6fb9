using KratomBot.Engine.Storage;
using Microsoft.Bot.Schema;

namespace KratomBot.Engine.Tests.Storage;

/// <summary>
/// What holds for every former schema. A new migration adds two files to the fixtures of its kind of store: <c>schema-N.sql</c>, a
/// dump of a store of the schema before it, with one conversation of two finished messages (<c>one</c>, <c>two</c>) and one that
/// waits (<c>three</c>); and <c>statements-N.sql</c>, what a program of that schema runs for a message that it answers (<c>one</c>)
/// and one that it does not get to (<c>two</c>): while nodes are upgraded one after the other, such programs use the new schema.
/// </summary>
internal static class FormerStores
{
    public static Task GoesOnAfterADumpAsync(IConversationStore store) => GoesOnAsync(store, "one", "two", "three");

    public static Task GoesOnAfterStatementsAsync(IConversationStore store) => GoesOnAsync(store, "one", "two");

    private static async Task GoesOnAsync(IConversationStore store, params string[] said)
    {
        await using var fixture = await EngineFixture.StartAsync(CountingBot.TurnAsync, store: store);

        string[] all = [.. said, "more"];
        Assert.Equal([$"count {all.Length}"], await fixture.AskAsync("more"));
        var log = (await fixture.LogAsync()).ToLookup(a => a.From.Role == RoleTypes.Bot, a => a.Text);
        Assert.Equal(all, log[false]);
        Assert.Equal(all.Select((_, i) => $"count {i + 1}"), log[true]);
    }
}
