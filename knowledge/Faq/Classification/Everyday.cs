using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>What is known of questions to any service whatever; part of the library, edited in <c>Content/Faq</c>.</summary>
public static class Everyday
{
    private static readonly IDeserializer s_yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    private static readonly Lazy<ConceptLexicon> s_lexicon = new(() =>
        new ConceptLexicon(Read<Dictionary<string, List<string>>>("everyday").ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value)));

    private static readonly Lazy<IReadOnlyList<LabelledText>> s_background = new(() =>
        [.. Read<Dictionary<string, List<string>>>("background")["lines"].Select(line => new LabelledText(line, Classified.OutOfScope))]);

    /// <summary>Everyday concepts (<c>everyday.yaml</c>).</summary>
    public static ConceptLexicon Lexicon => s_lexicon.Value;

    /// <summary>Lines that no particular service is about (<c>background.yaml</c>), labelled as out of scope.</summary>
    public static IReadOnlyList<LabelledText> Background => s_background.Value;

    private static T Read<T>(string name)
    {
        using var stream = typeof(Everyday).Assembly.GetManifestResourceStream($"KratomBot.Faq.{name}.yaml")
            ?? throw new InvalidOperationException($"the resource {name} is missing");
        using var reader = new StreamReader(stream);
        return s_yaml.Deserialize<T>(reader);
    }
}
