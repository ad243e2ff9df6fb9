using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace KratomBot.Sdk.Tests.Builder.Schema;

/// <summary>Whatever arrives is read, or refused as JSON: it does not crash anything.</summary>
public sealed class AnyInputTests
{
    private static readonly string[] Names =
        [.. typeof(Activity).GetProperties().Select(property => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)), "unknown"];

    public static TheoryData<Type> SchemaTypes =>
        [.. typeof(Activity).Assembly.GetExportedTypes().Where(type =>
            type.Namespace!.StartsWith("Microsoft.Bot.Schema", StringComparison.Ordinal)
            && type is { IsAbstract: false, IsGenericType: false, IsEnum: false }
            && type.GetConstructor(Type.EmptyTypes) is not null
            && !typeof(Exception).IsAssignableFrom(type))];

    [Theory]
    [MemberData(nameof(SchemaTypes))]
    public void Deserialize_EmptyObjectAndNulls_GivesAnObject(Type type)
    {
        var nulls = new JsonObject(type.GetProperties().Select(property => KeyValuePair.Create(property.Name, (JsonNode?)null))).ToJsonString();

        Assert.IsType(type, JsonConvert.DeserializeObject("{}", type));
        Assert.IsType(type, JsonConvert.DeserializeObject(nulls, type, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore }));
        Assert.Null(JsonConvert.DeserializeObject("null", type));
    }

    [Fact]
    public void Deserialize_AnyJson_IsReadOrRefusedAsJson() => Json(3).Sample(
        json =>
        {
            try
            {
                var activity = JsonConvert.DeserializeObject<Activity>(json);
                _ = JsonConvert.SerializeObject(activity);
                _ = activity?.HasContent();
            }
            catch (JsonException)
            {
                // Refused.
            }
        },
        iter: 3000);

    private static Gen<string> Json(int depth)
    {
        var leaf = Gen.OneOf("null", "true", "0", "-1.5e3", "99999999999999999999", "\"\"", "\"text\"", "\"2026-01-01T00:00:00Z\"", "{}", "[]");
        if (depth == 0)
            return leaf;
        var inner = Json(depth - 1);
        var list = inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]");
        var members = Gen.Select(Gen.OneOf(Names), inner, (name, value) => $"\"{name}\":{value}").Array[0, 5];
        return Gen.Frequency((2, leaf), (1, list), (4, members.Select(found => $"{{{string.Join(',', found)}}}")));
    }
}
