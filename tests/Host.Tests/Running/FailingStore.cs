using System.Reflection;
using KratomBot.Engine.Storage;
using KratomBot.Engine.Storage.Sqlite;

namespace KratomBot.Host.Tests.Running;

/// <summary>A store in memory that can be told to fail or to hang, whatever it is asked.</summary>
public class FailingStore : DispatchProxy
{
    private readonly SqliteConversationStore _store = SqliteConversationStore.InMemory();
    private Trouble _trouble;

    private enum Trouble
    {
        None,
        Fails,
        Hangs,
    }

    /// <summary>The store as the program sees it, and the handle that troubles it.</summary>
    public static (IConversationStore Store, FailingStore Handle) Create()
    {
        var store = Create<IConversationStore, FailingStore>();
        return (store, (FailingStore)(object)store);
    }

    /// <summary>From now on every call fails at once.</summary>
    public void Fail() => _trouble = Trouble.Fails;

    /// <summary>From now on no call ends.</summary>
    public void Hang() => _trouble = Trouble.Hangs;

    /// <summary>From now on all is well again.</summary>
    public void Recover() => _trouble = Trouble.None;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_trouble == Trouble.None || !typeof(Task).IsAssignableFrom(targetMethod!.ReturnType))
            return targetMethod!.Invoke(_store, args);
        var result = targetMethod.ReturnType is { IsGenericType: true } type ? type.GetGenericArguments()[0] : typeof(bool);
        return GetType().BaseType!.GetMethod(nameof(Troubled), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(result).Invoke(this, null);
    }

    private Task<T> Troubled<T>() => _trouble == Trouble.Fails ? Task.FromException<T>(new StoreUnavailableException()) : new TaskCompletionSource<T>().Task;
}
