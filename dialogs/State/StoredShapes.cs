using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KratomBot.Dialogs.Files;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.State;

/// <summary>
/// All that the dialogs store: names and shapes, no .NET names in the data. A shape may grow by members that have a default;
/// it never loses or reuses one. Fixtures of every version of the questions are read back by a test.
/// </summary>
public static partial class StoredShapes
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>The properties of the conversation's and the person's state.</summary>
    public static IReadOnlyList<StoredProperty> Properties { get; } =
    [
        new(TalkState.Property, Options.GetTypeInfo(typeof(TalkState))),
        new(CheckState.Property, Options.GetTypeInfo(typeof(CheckState))),
        new(PersonState.Property, Options.GetTypeInfo(typeof(PersonState))),
        new(nameof(DialogState), Options.GetTypeInfo(typeof(DialogState))),
    ];

    /// <summary>What is stored under keys of its own.</summary>
    public static IReadOnlyList<StoredDocument> Documents { get; } =
    [
        new(FileTicket.Prefix, Options.GetTypeInfo(typeof(FileTicket)), StoredLife.Link),
        new(KeptQuestion.Prefix, Options.GetTypeInfo(typeof(KeptQuestion)), StoredLife.GivenAway),
        new(Rating.Prefix, Options.GetTypeInfo(typeof(Rating)), StoredLife.GivenAway),
        new(KeptHistory.Prefix, Options.GetTypeInfo(typeof(KeptHistory)), StoredLife.UntilForgotten),
        new(Reminder.Prefix, Options.GetTypeInfo(typeof(Reminder)), StoredLife.UntilForgotten),
    ];

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            // Generated readers would set members that are missing in the data to null instead of leaving their defaults.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new JsonStringEnumConverter<LeftOpen>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<Stage>(JsonNamingPolicy.KebabCaseLower) },
        };
        AddDialogState(options.Converters);
        return options;
    }

    /// <summary>Adds the stored form of a dialog stack where the SDK in use does not bring it.</summary>
    static partial void AddDialogState(IList<JsonConverter> converters);
}

/// <summary>A property of state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How it is read and written.</param>
public sealed record StoredProperty(string Name, JsonTypeInfo Type);

/// <summary>A kind of document.</summary>
/// <param name="Prefix">How its keys begin, with the slash.</param>
/// <param name="Type">How it is read and written.</param>
/// <param name="Life">For how long.</param>
public sealed record StoredDocument(string Prefix, JsonTypeInfo Type, StoredLife Life);

/// <summary>How long a document is kept.</summary>
public enum StoredLife
{
    /// <summary>As long as links work.</summary>
    Link,

    /// <summary>Until the person says "forget me".</summary>
    UntilForgotten,

    /// <summary>The person's for as long as the retention; afterwards it stays without any link to them.</summary>
    GivenAway,
}
