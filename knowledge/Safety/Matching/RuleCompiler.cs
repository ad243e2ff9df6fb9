namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Turns concepts and rules as written into symbols and sequences, each after what it is made of.</summary>
internal sealed class RuleCompiler
{
    private readonly LexiconBuilder _lexicon = new();
    private readonly Dictionary<string, string[]> _concepts = [];
    private readonly Dictionary<string, int> _symbols = [];
    private readonly HashSet<string> _open = [];
    private readonly List<(int Symbol, Element[] Elements)> _sequences = [];

    private RuleCompiler()
    {
    }

    /// <exception cref="SafetyRuleException">A rule or a concept cannot be read.</exception>
    public static CompiledRules Compile(SafetyRuleBook book) => new RuleCompiler().CompileAll(book);

    private CompiledRules CompileAll(SafetyRuleBook book)
    {
        foreach (var concept in book.Concepts)
        {
            if (!_concepts.TryAdd($"{concept.Language}:{concept.Name}", [.. concept.Phrases]))
                throw new SafetyRuleException(concept.Name, $"the concept {concept.Language}:{concept.Name} is there twice");
        }

        int[] fillers = [.. _concepts.Keys.Where(name => name.EndsWith(":filler", StringComparison.Ordinal)).Select(name => Concept(name, name))];
        var fillerSequences = _sequences.Count;
        CompiledRule[] rules = [.. book.Rules.Select(Compile)];
        return new CompiledRules(
            _lexicon.Build(book.OrdinaryWords.Select(Text.TextFolding.Fold)),
            Sequences.Of(_sequences),
            rules,
            [.. book.Concepts.Where(concept => concept.Name == "clause-break").SelectMany(concept => concept.Phrases).Select(Text.TextFolding.Fold)],
            fillers,
            fillerSequences,
            [.. book.Kinds.Select(kind => kind.Kind)],
            [.. book.Languages]);
    }

    private CompiledRule Compile(SafetyRule rule)
    {
        try
        {
            var shared = rule.Guards.Select(guard => ReadGuard(guard, rule)).ToArray();
            return new CompiledRule(
                rule.Id, rule.Language, rule.Level, rule.Kind, rule.Sets, rule.Step, rule.Scope, rule.Within,
                [.. rule.Patterns.Select(pattern => Compile(pattern, rule, shared))]);
        }
        catch (FormatException mistake)
        {
            throw new SafetyRuleException(rule.Id, mistake.Message, mistake);
        }
    }

    private Pattern Compile(string pattern, SafetyRule rule, Guard[] shared)
    {
        var groups = new List<int>();
        var guards = new List<Guard>(shared);
        foreach (var group in pattern.Split('&', StringSplitOptions.TrimEntries))
        {
            var parts = group.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            guards.AddRange(parts.Where(part => part[0] == '!').Select(guard => ReadGuard(guard, rule)));
            groups.Add(Group(string.Join(' ', parts.Where(part => part[0] != '!')), rule));
        }

        return new Pattern([.. groups], [.. guards]);
    }

    private Guard ReadGuard(string text, SafetyRule rule)
    {
        var (place, distance, concept) = PatternText.Guard(text);
        return new Guard(Reference(concept, rule.Language, rule.Id), place, distance);
    }

    private int Group(string sequence, SafetyRule rule)
    {
        var parts = PatternText.Parts(sequence);
        return parts.Length == 0
            ? throw new FormatException("a pattern has an empty part")
            : parts is [var single] && !single.EndsWith('?')
                ? Symbol(single, rule.Language, rule.Id)
                : Defined($"{rule.Language}#{string.Join(' ', parts)}", rule.Language, rule.Id, [sequence]);
    }

    private int Reference(string concept, string language, string place)
    {
        var name = _concepts.ContainsKey($"{language}:{concept}") ? $"{language}:{concept}" : $"all:{concept}";
        return _concepts.ContainsKey(name)
            ? Concept(name, place)
            : throw new SafetyRuleException(place, $"there is no concept {concept} for {language}");
    }

    private int Concept(string name, string place) => Defined(name, name[..name.IndexOf(':', StringComparison.Ordinal)], place, _concepts[name]);

    private int Defined(string name, string language, string place, IReadOnlyList<string> phrases)
    {
        if (_symbols.TryGetValue(name, out var known))
            return known;
        if (!_open.Add(name))
            throw new SafetyRuleException(place, $"the concept {name} is made of itself");
        var sequences = phrases.SelectMany(phrase => Elements(PatternText.Parts(phrase), language, name)).ToArray();
        var symbol = _lexicon.NewSymbol();
        _sequences.AddRange(sequences.Select(elements => (symbol, elements)));
        _open.Remove(name);
        return _symbols[name] = symbol;
    }

    /// <summary>All readings of a phrase: with and without its optional parts.</summary>
    private IEnumerable<Element[]> Elements(string[] parts, string language, string place)
    {
        List<List<Element>> readings = [[]];
        var gap = 0;
        foreach (var part in parts)
        {
            if (PatternText.Gap(part) is { } named)
            {
                gap = named;
                continue;
            }

            var optional = part.EndsWith('?');
            var element = new Element(Symbol(optional ? part[..^1] : part, language, place), gap);
            gap = 0;
            readings = optional
                ? [.. readings, .. readings.Select(reading => new List<Element>(reading) { element })]
                : readings.ConvertAll(reading => new List<Element>(reading) { element });
        }

        return readings.Where(reading => reading.Count > 0).Select(reading => reading.ToArray());
    }

    private int Symbol(string part, string language, string place) => part switch
    {
        _ when part.Contains('|', StringComparison.Ordinal) => Defined($"{language}#{part}", language, place, part.Split('|')),
        ['{', .. var concept, '}'] => Reference(concept, language, place),
        "#" => _lexicon.Number,
        [.. var prefix, '*'] when prefix.Length >= 2 => _lexicon.Prefix(prefix),
        _ when part.AsSpan().ContainsAny("{}*") => throw new FormatException($"'{part}' cannot be read"),
        _ => _lexicon.Word(part),
    };
}
