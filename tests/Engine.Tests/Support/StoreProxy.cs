using System.Reflection;
using KratomBot.Engine.Storage;

namespace KratomBot.Engine.Tests;

/// <summary>A store before which something happens: at each call, given its name.</summary>
public class StoreProxy : DispatchProxy
{
    private IConversationStore _store = null!;
    private Action<string> _before = null!;

    public static IConversationStore Before(IConversationStore store, Action<string> before)
    {
        var proxy = Create<IConversationStore, StoreProxy>();
        ((StoreProxy)(object)proxy)._store = store;
        ((StoreProxy)(object)proxy)._before = before;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _before(targetMethod!.Name);
        return targetMethod.Invoke(_store, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
