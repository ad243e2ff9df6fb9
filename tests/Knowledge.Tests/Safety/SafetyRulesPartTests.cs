using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Matching;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>How the files of rules are read, and what whoever edits them is told of a mistake.</summary>
public sealed class SafetyRulesPartTests : IDisposable
{
    private readonly SmallContent _content = new(
        ("Safety/kinds.yaml", "version: 7\nkinds:\n  - { kind: suicide, level: crisis, detects: d, answers: a }\n  - { kind: personal-data, level: caution }\n"),
        ("Safety/languages.yaml", "languages:\n  en: \"the, is\"\n  es: \"el, es\"\n"),
        ("Safety/ordinary-words.yaml", "words: \"bills, wine\"\n"),
        ("Safety/countries.yaml", "patterns:\n  - \"{i-am-in} {country}\"\ncountries:\n  IE: \"ireland, dublin\"\n"),
        ("Safety/concepts/all.yaml", "language: all\nconcepts:\n  i-am-in: \"i am in, i live in\"\n"),
        ("Safety/concepts/en.yaml", "language: en\nconcepts:\n  end-life: |\n    kill\n    myself, end it all\n  film: \"movie\"\n  neg: \"not\"\n"),
        ("Safety/concepts/notes.txt", "not a concept"),
        ("Safety/rules/notes.txt", "not a rule"),
        ("Safety/rules/en.yaml",
            """
            language: en
            rules:
              - id: wish
                level: crisis
                kind: suicide
                patterns: ["{end-life}"]
                guards: "!{film} !<1{neg}"
                yes: ["kill myself"]
                no: ["a movie"]
              - id: short
                level: crisis
                kind: suicide
                step: amount
                scope: message
                within: 9
                patterns: ["pills & everything"]
                yes: ["pills everything"]
            """));

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Compile_GoodFiles_GivesTheBook()
    {
        var book = (SafetyRuleBook)SafetyRulesPart.Compile(_content.Folder);

        Assert.Equal(7, book.Version);
        Assert.Equal(new SafetyKindEntry("suicide", SafetyLevel.Crisis, "d", "a"), book.Kinds[0]);
        Assert.Equal(["en.wish", "en.short", "all.country-IE"], book.Rules.Select(rule => rule.Id));
        Assert.Equal((14, RuleScope.Sentence, null), (book.Rules[0].Within, book.Rules[0].Scope, book.Rules[0].Step));
        Assert.Equal((9, RuleScope.Message, "amount"), (book.Rules[1].Within, book.Rules[1].Scope, book.Rules[1].Step));
        Assert.Equal(["!{film}", "!<1{neg}"], book.Rules[0].Guards);
        Assert.Equal(["kill myself", "end it all"], book.Concepts.Single(concept => concept.Name == "end-life").Phrases);
        Assert.Equal(["bills", "wine"], book.OrdinaryWords);
        Assert.Equal(["el", "es"], book.Languages[1].Words);
    }

    [Theory]
    [InlineData("i will kill myself", null, SafetyLevel.Crisis, null)]
    [InlineData("not kill myself", null, SafetyLevel.None, null)]
    [InlineData("a movie to kill myself", null, SafetyLevel.None, null)]
    [InlineData("everything. and the pills", "amount", SafetyLevel.Crisis, null)]
    [InlineData("everything. and the pills", "age", SafetyLevel.None, null)]
    [InlineData("i live in dublin", null, SafetyLevel.None, "IE")]
    [InlineData("dublin is nice", null, SafetyLevel.None, null)]
    [InlineData("i live in a house", null, SafetyLevel.None, null)]
    public void Gate_OfTheFolderOrItsCompiledForm_ReadsAlike(string text, string? step, SafetyLevel level, string? country)
    {
        var stored = new RuleGate(RuleFile.Read((byte[])SafetyRulesPart.CompileForGate(_content.Folder))).Assess(text, new SafetyContext(step));

        Assert.Equal((level, country), (stored.Level, stored.Country));
        Assert.Equivalent(SafetyRulesPart.Gate(_content.Folder).Assess(text, new SafetyContext(step)), stored);
    }

    [Theory]
    [InlineData("rules/en.yaml", "language: en", "language: xx", "Safety/rules/en.yaml", 1, "language must be one of all, en, es, de, fr, pt")]
    [InlineData("concepts/en.yaml", "language: en", "language: xx", "Safety/concepts/en.yaml", 1, "language must be one of all, en, es, de, fr, pt")]
    [InlineData("rules/en.yaml", "language: en\n", "", "Safety/rules/en.yaml", 1, "language must be one of all, en, es, de, fr, pt")]
    [InlineData("concepts/en.yaml", "language: en\n", "", "Safety/concepts/en.yaml", 1, "language must be one of all, en, es, de, fr, pt")]
    [InlineData("rules/en.yaml", "id: short", "id: \"\"", "Safety/rules/en.yaml", 0, "the rule '' needs an id, patterns, and examples under yes")]
    [InlineData("rules/en.yaml", "[\"pills & everything\"]", "[]", "Safety/rules/en.yaml", 0, "the rule 'short' needs an id, patterns, and examples under yes")]
    [InlineData("rules/en.yaml", "[\"pills everything\"]", "[]", "Safety/rules/en.yaml", 0, "the rule 'short' needs an id, patterns, and examples under yes")]
    [InlineData("rules/en.yaml", "id: short", "id: wish", "Safety/rules/en.yaml", 3, "the id is there twice")]
    [InlineData("rules/en.yaml", "kind: suicide\n    step", "kind: sadness\n    step", "Safety/rules/en.yaml", 10, "kinds.yaml has no kind sadness of level crisis")]
    [InlineData("rules/en.yaml", "level: crisis\n    kind: suicide\n    step", "level: urgent\n    kind: suicide\n    step", "Safety/rules/en.yaml", 10, "kinds.yaml has no kind suicide of level urgent")]
    [InlineData("rules/en.yaml", "pills & everything", "pills & {all-of-it}", "Safety/rules/en.yaml", 10, "en.short: there is no concept all-of-it for en")]
    [InlineData("concepts/en.yaml", "movie", "{cinema}", "Safety/concepts", 0, "en:film: there is no concept cinema for en")]
    public void Compile_Mistake_NamesTheFileTheLineAndWhatToDo(string file, string right, string wrong, string where, int line, string problem)
    {
        _content.Change($"Safety/{file}", right, wrong);

        var mistake = Assert.Throws<ContentException>(() => SafetyRulesPart.Compile(_content.Folder));

        Assert.Equal((where, line, problem), (mistake.File, mistake.Line, mistake.Problem));
    }

    [Fact]
    public void Compile_RuleThatSets_NeedsNoKind()
    {
        _content.Change("Safety/rules/en.yaml", "level: crisis\n    kind: suicide\n    step: amount", "sets: minor");

        Assert.True(SafetyRulesPart.Gate(_content.Folder).Assess("pills everything").Minor);
    }
}
