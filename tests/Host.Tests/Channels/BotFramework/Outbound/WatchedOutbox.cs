using System.Reflection;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Host.Tests.Channels.BotFramework.Outbound;

/// <summary>A store in memory that tells which deliveries are under way: from the claim of a reply until its outcome is written down.</summary>
public class WatchedOutbox : DispatchProxy
{
    private readonly SqliteConversationStore _store = SqliteConversationStore.InMemory();
    private Action<string> _begins = null!, _ended = null!;

    /// <summary>Creates it.</summary>
    /// <param name="begins">Told the conversation before its reply goes out.</param>
    /// <param name="ended">Told the conversation once what became of its reply is stored.</param>
    public static IConversationStore Create(Action<string> begins, Action<string> ended)
    {
        var store = Create<IConversationStore, WatchedOutbox>();
        ((WatchedOutbox)(object)store)._begins = begins;
        ((WatchedOutbox)(object)store)._ended = ended;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var result = targetMethod!.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
        return targetMethod.Name switch
        {
            nameof(IConversationStore.ClaimOutboxAsync) => ClaimedAsync((Task<OutboxClaims>)result!),
            nameof(IConversationStore.FinishDeliveryAsync) => FinishedAsync((Task)result!, (OutboxItem)args![0]!),
            _ => result,
        };
    }

    private async Task<OutboxClaims> ClaimedAsync(Task<OutboxClaims> claiming)
    {
        var claims = await claiming;
        foreach (var item in claims.Items)
            _begins(item.Conversation.Id);
        return claims;
    }

    private async Task FinishedAsync(Task finishing, OutboxItem item)
    {
        await finishing;
        _ended(item.Conversation.Id);
    }
}
