using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.State;

namespace KratomBot.Dialogs.State;

/// <content>Microsoft's packages do not say how a stack is stored; so that both modes store the same, the bundled form is compiled in.</content>
public static partial class StoredShapes
{
    static partial void AddDialogState(IList<JsonConverter> converters)
    {
        StoredTypes.AddAssembly(typeof(StoredShapes).Assembly);
        converters.Add(new DialogStateConverter());
    }
}
