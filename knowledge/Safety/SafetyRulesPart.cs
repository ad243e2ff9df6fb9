using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety.Matching;

namespace KratomBot.Knowledge.Safety;

/// <summary>Compiles <c>Content/Safety</c>: kinds, concepts, rules, words of languages.</summary>
public static class SafetyRulesPart
{
    /// <summary>The name of the part with the rules as data.</summary>
    public const string Part = "safety-rules.json";

    private static string[] Languages => ["all", "en", "es", "de", "fr", "pt"];

    /// <summary>A gate with the rules of the folder, without a second reader.</summary>
    /// <exception cref="ContentException">A rule is broken.</exception>
    public static SafetyGate Gate(ContentFolder content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return SafetyGate.From((SafetyRuleBook)Compile(content));
    }

    /// <summary>Checks everything and gives the <see cref="SafetyRuleBook"/>.</summary>
    public static object Compile(ContentFolder content)
    {
        var kinds = content.ReadYaml<KindsSource>("Safety/kinds.yaml");
        var words = content.ReadYaml<WordsSource>("Safety/languages.yaml");
        var files = content.Files("Safety/rules", "*.yaml").Select(file => (File: file, Source: content.ReadYaml<RulesSource>(file))).ToArray();
        var places = files.SelectMany(file => file.Source.Rules.Select(rule => (Id: $"{file.Source.Language}.{rule.Id}", file.File))).ToLookup(pair => pair.Id, pair => pair.File);
        var book = new SafetyRuleBook(
            kinds.Version,
            [.. kinds.Kinds.Select(kind => new SafetyKindEntry(kind.Kind, kind.Level, kind.Detects, kind.Answers))],
            [.. content.Files("Safety/concepts", "*.yaml").SelectMany(file => Concepts(file, content.ReadYaml<ConceptsSource>(file))), .. Countries(content)],
            [.. files.SelectMany(file => file.Source.Rules.Select(rule => Rule(file.File, file.Source, rule))), .. CountryRules(content)],
            [.. words.Languages.Select(pair => new LanguageWords(pair.Key, Split(pair.Value)))],
            Split(content.ReadYaml<OrdinarySource>("Safety/ordinary-words.yaml").Words));
        Check(content, book, places);
        return book;
    }

    /// <summary>Gives the rules of <see cref="Compile"/> in the form that a <see cref="SafetyGate"/> loads.</summary>
    internal static object CompileForGate(ContentFolder content) => RuleFile.Write(RuleCompiler.Compile((SafetyRuleBook)Compile(content)));

    private static void Check(ContentFolder content, SafetyRuleBook book, ILookup<string, string> places)
    {
        var levels = book.Kinds.ToLookup(kind => kind.Kind, kind => kind.Level);
        foreach (var rule in book.Rules)
        {
            if (places[rule.Id].Skip(1).Any())
                throw At(content, places[rule.Id].First(), rule.Id, "the id is there twice");
            if (rule.Sets is null && !levels[rule.Kind].Contains(rule.Level))
                throw At(content, places[rule.Id].First(), rule.Id, $"kinds.yaml has no kind {rule.Kind} of level {rule.Level.ToWire()}");
        }

        try
        {
            _ = RuleCompiler.Compile(book);
        }
        catch (SafetyRuleException mistake)
        {
            throw At(content, places[mistake.Place].FirstOrDefault() ?? "Safety/concepts", mistake.Place, mistake.Message);
        }
    }

    private static ContentException At(ContentFolder content, string file, string id, string problem)
    {
        var lines = file.EndsWith(".yaml", StringComparison.Ordinal) ? content.ReadText(file).Split('\n') : [];
        return new ContentException(file, Array.FindIndex(lines, line => line.Contains($"id: {id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]}", StringComparison.Ordinal)) + 1, problem);
    }

    private static IEnumerable<SafetyConcept> Concepts(string file, ConceptsSource source)
    {
        CheckLanguage(file, source.Language);
        return source.Concepts.Select(concept => new SafetyConcept(source.Language, concept.Key, Split(concept.Value)));
    }

    private static SafetyRule Rule(string file, RulesSource source, RuleSource rule)
    {
        CheckLanguage(file, source.Language);
        if (rule.Id.Length == 0 || rule.Patterns.Count == 0 || rule.Yes.Count == 0)
            throw new ContentException(file, 0, $"the rule '{rule.Id}' needs an id, patterns, and examples under yes");
        return new SafetyRule(
            $"{source.Language}.{rule.Id}", source.Language, rule.Level, rule.Kind, rule.Sets, rule.Step, rule.Scope, rule.Within,
            rule.Patterns, Split(rule.Guards, ' '), rule.Yes, rule.No);
    }

    private static IEnumerable<SafetyConcept> Countries(ContentFolder content) =>
        content.ReadYaml<CountriesSource>("Safety/countries.yaml").Countries
            .Select(country => new SafetyConcept("all", $"country-{country.Key}", Split(country.Value)));

    private static IEnumerable<SafetyRule> CountryRules(ContentFolder content)
    {
        var source = content.ReadYaml<CountriesSource>("Safety/countries.yaml");
        return source.Countries.Keys.Select(code => new SafetyRule(
            $"all.country-{code}", "all", SafetyLevel.None, SafetyKinds.None, code, null, RuleScope.Sentence, 0,
            [.. source.Patterns.Select(pattern => pattern.Replace("{country}", $"{{country-{code}}}", StringComparison.Ordinal))], [], [], []));
    }

    private static void CheckLanguage(string file, string language)
    {
        if (!Languages.Contains(language))
            throw new ContentException(file, 1, $"language must be one of {string.Join(", ", Languages)}");
    }

    private static string[] Split(string? list, char at = ',') =>
        list?.ReplaceLineEndings(" ").Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
