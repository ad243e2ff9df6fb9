#nullable enable

using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.State;

/// <summary>The types of the platform and of this library that dialog state may hold, with their stored names.</summary>
internal static class BuiltInTypes
{
    private static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["object"] = typeof(object),
        ["string"] = typeof(string),
        ["bool"] = typeof(bool),
        ["char"] = typeof(char),
        ["byte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["decimal"] = typeof(decimal),
        ["guid"] = typeof(Guid),
        ["dateTime"] = typeof(DateTime),
        ["dateTimeOffset"] = typeof(DateTimeOffset),
        ["timeSpan"] = typeof(TimeSpan),
        ["date"] = typeof(DateOnly),
        ["time"] = typeof(TimeOnly),
        ["uri"] = typeof(Uri),
        ["json"] = typeof(JsonElement),
        ["jObject"] = typeof(JObject),
        ["jArray"] = typeof(JArray),
        ["jValue"] = typeof(JValue),
        ["choice"] = typeof(Choice),
        ["foundChoice"] = typeof(FoundChoice),
        ["listStyle"] = typeof(ListStyle),
        ["activity"] = typeof(Activity),
        ["attachment"] = typeof(Attachment),
        ["cardAction"] = typeof(CardAction),
        ["suggestedActions"] = typeof(SuggestedActions),
        ["heroCard"] = typeof(HeroCard),
        ["channelAccount"] = typeof(ChannelAccount),
        ["conversationAccount"] = typeof(ConversationAccount),
        ["conversationReference"] = typeof(ConversationReference),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(static pair => pair.Value, static pair => pair.Key);

    public static string? NameOf(Type type) => ByType.GetValueOrDefault(type);

    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);
}
