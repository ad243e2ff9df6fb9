using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something an activity mentions: a place, a person, a client's capabilities.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Entity
{
    /// <summary>Everything is left unset.</summary>
    public Entity()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public Entity(string type = null) => Type = type;

    /// <summary>The kind, mostly an address in schema.org.</summary>
    public string Type { get; set; }

    /// <summary>Members that are not part of the schema; they survive a round trip.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = [];

    /// <summary>This entity read as another type, member by member.</summary>
    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    /// <summary>Takes over all members of an object.</summary>
    public void SetAs<T>(T obj)
    {
        var copy = JObject.FromObject(obj).ToObject<Entity>();
        Type = copy.Type;
        Properties = copy.Properties;
    }

    /// <summary>Whether both have the same members with the same values.</summary>
    public bool Equals(Entity other) =>
        ReferenceEquals(this, other) || (other is not null && JToken.DeepEquals(JObject.FromObject(this), JObject.FromObject(other)));

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Entity);

    /// <inheritdoc/>
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);
}
