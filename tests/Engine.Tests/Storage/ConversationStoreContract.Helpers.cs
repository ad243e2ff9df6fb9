using System.Text;
using KratomBot.Engine.Storage;

namespace KratomBot.Engine.Tests.Storage;

/// <content>What the tests of the contract are written with.</content>
public abstract partial class ConversationStoreContract
{
    protected static InboxEntry Entry(ConversationKey conversation, string id, params string[] keys) => new()
    {
        Conversation = conversation,
        User = Ann,
        Route = ReplyRoute.EventLog,
        CreatesConversation = true,
        ActivityId = id,
        Activity = Encoding.UTF8.GetBytes($"{{\"text\":\"said {id}\"}}"),
        Echo = new EventDraft("{\"n\":"u8.ToArray(), Sequenced: true),
        Keys = [.. keys.Select(key => new DedupeKey(key))],
        Reference = "{\"ref\":1}"u8.ToArray(),
        At = Start,
    };

    protected static TurnCommit Commit(ClaimedTurn turn) => new() { Turn = turn, At = Start };

    protected static ReplyDraft Reply(string id) => new(ReplyKind.Send, id, new EventDraft(Encoding.UTF8.GetBytes($"{{\"reply\":\"{id}\"}}"), Sequenced: false));

    protected static StateWrite Write(string key, long? expected, string json) => new(key, expected, Encoding.UTF8.GetBytes(json));

    protected static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);

    private static InboxEntry GroupEntry(UserKey user, string id) => Entry(Group, id) with { User = user, IsGroup = true, Route = ReplyRoute.Connector };

    private async Task SayInGroupAsync(UserKey user, string id)
    {
        var turn = (await Store.AcceptAsync(GroupEntry(user, id), startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { Replies = [Reply("r" + id)], State = [Write("of-" + id, 0, "1") with { User = user, Conversation = Group }] }, Token);
    }

    private Task<ClaimedTurn> SayOverConnectorAsync(params string[] ids) => SayOverConnectorAsync([.. ids.Select(Reply)]);

    private async Task<ClaimedTurn> SayOverConnectorAsync(params ReplyDraft[] replies)
    {
        var turn = (await Store.AcceptAsync(Entry(new("msteams", "p"), "m" + Guid.NewGuid()) with { Route = ReplyRoute.Connector }, startNow: true, Token)).Turn!;
        await Store.CommitAsync(Commit(turn) with { Replies = replies }, Token);
        return turn;
    }
}
