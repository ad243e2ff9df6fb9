using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What each sign of the rules' little language means.</summary>
public sealed class RuleLanguageTests
{
    [Theory]
    [InlineData("{end-life}", "i will kill myself", true)]
    [InlineData("{end-life}", "myself i will kill", false)]
    [InlineData("{end-life}", "kill the cat myself", false)]
    [InlineData("suicid*", "suicidal thoughts", true)]
    [InlineData("suicid*", "suicid", true)]
    [InlineData("suicid*", "sui generis", false)]
    [InlineData("took # pills", "took 30 pills", true)]
    [InlineData("took # pills", "took some pills", false)]
    [InlineData("took|ate pills", "ate pills", true)]
    [InlineData("took|ate pills", "sold pills", false)]
    [InlineData("{end-life|pill} tonight", "xanax tonight", true)]
    [InlineData("{end-life|pill} tonight", "kill myself tonight", true)]
    [InlineData("took {pill}|poison now", "took poison now", true)]
    [InlineData("took {pill}|poison now", "took sleeping pills now", true)]
    [InlineData("took the? pills", "took pills", true)]
    [InlineData("took the? pills", "took the pills", true)]
    [InlineData("took the? pills", "took her pills", false)]
    [InlineData("took pills now?", "took pills", true)]
    [InlineData("Überdosis", "ueber uberdosis", true)]
    public void Assess_Words_FireWhereTheyStandInOrder(string pattern, string message, bool fires) => Assert.Equal(fires, TinyGate.Fires(pattern, message));

    [Theory]
    [InlineData("took ~2 pills", "took pills", true)]
    [InlineData("took ~2 pills", "took ten blue pills", true)]
    [InlineData("took ~2 pills", "took ten big blue pills", false)]
    [InlineData("took pills", "took really very pills", true)]
    [InlineData("took pills", "took really very really very pills", true)]
    [InlineData("took pills", "took really very really very really pills", false)]
    [InlineData("took ~1 pills", "took really blue very pills", true)]
    [InlineData("took ~2 pills", "took ten. blue pills for me", true)]
    [InlineData("took ~2 pills", "i took a lot. pills are here", false)]
    [InlineData("took ~3 pills ~3 now", "took pills pills soon, and now", true)]
    [InlineData("took ~1 {pill} now", "took two sleeping pills now", true)]
    public void Assess_Gap_AllowsSoManyWordsInOneSentence(string pattern, string message, bool fires) => Assert.Equal(fires, TinyGate.Fires(pattern, message));

    [Theory]
    [InlineData("{pill} & {end-life}", "kill myself with xanax", true)]
    [InlineData("{pill} & {end-life}", "xanax to end it all", true)]
    [InlineData("{pill} & {end-life}", "xanax to end the day", false)]
    [InlineData("{pill} & {end-life}", "i have xanax here. i will kill myself", false)]
    [InlineData("pills & pills", "pills", false)]
    [InlineData("pills & pills", "pills and more pills", true)]
    [InlineData("pills & tonight & alone", "alone with pills", false)]
    [InlineData("pills & tonight & alone", "alone with pills tonight", true)]
    [InlineData("{end-life} & kill", "kill myself", false)]
    public void Assess_And_WantsAllInOneSentenceInAnyOrder(string pattern, string message, bool fires) => Assert.Equal(fires, TinyGate.Fires(pattern, message));

    [Fact]
    public void Assess_ScopeOfTheMessage_CrossesSentencesWithinReach()
    {
        const string message = "i have xanax here. so i will kill myself";

        Assert.True(TinyGate.Fires("{pill} & {end-life}", message, RuleScope.Message));
        Assert.True(TinyGate.Fires("{pill} & {end-life}", message, RuleScope.Message, within: 4));
        Assert.False(TinyGate.Fires("{pill} & {end-life}", message, RuleScope.Message, within: 3));
        Assert.False(TinyGate.Fires("{end-life} & {pill}", message, RuleScope.Message, within: 3));
        Assert.True(TinyGate.Fires("{end-life} & have", message, RuleScope.Message, within: 6));
        Assert.False(TinyGate.Fires("{end-life} & have", message, RuleScope.Message, within: 5));
    }

    [Theory]
    [InlineData("{end-life} !{film}", "i will kill myself", true)]
    [InlineData("{end-life} !{film}", "kill myself is a song", false)]
    [InlineData("{end-life} !{film}", "a movie where they say kill myself", false)]
    [InlineData("{end-life} !{film}", "i saw a movie, i will kill myself", true)]
    [InlineData("{end-life} !{film}", "i will kill myself, nice song", true)]
    [InlineData("{end-life} !{film}", "i will kill myself because of a movie", true)]
    [InlineData("{end-life} !{film}", "a song says kill myself. i will kill myself", true)]
    [InlineData("{end-life} & tonight !{film}", "kill myself tonight, a song", true)]
    [InlineData("{end-life} & tonight !{film}", "kill myself, tonight a song", false)]
    [InlineData("kill ~3 myself !{film}", "kill, movie, myself", false)]
    public void Assess_Guard_HoldsWithinTheClauseOfTheMatch(string pattern, string message, bool fires) => Assert.Equal(fires, TinyGate.Fires(pattern, message));

    [Theory]
    [InlineData("{end-life} !<2{neg}", "not kill myself", false)]
    [InlineData("{end-life} !<2{neg}", "i will not even so kill myself", false)]
    [InlineData("{end-life} !<2{neg}", "i will not even so much kill myself", true)]
    [InlineData("{end-life} !<2{neg}", "i will kill myself not you", true)]
    [InlineData("{end-life} !<2{neg}", "why not, kill myself", true)]
    [InlineData("{end-life} !>2{neg}", "kill myself not", false)]
    [InlineData("{end-life} !>2{neg}", "kill myself is a never", false)]
    [InlineData("{end-life} !>2{neg}", "kill myself is what i never", true)]
    [InlineData("{end-life} !>2{neg}", "not kill myself", true)]
    [InlineData("{end-life} !>2{neg}", "kill myself, never", true)]
    [InlineData("{end-life} !>>2{neg}", "kill myself, never", false)]
    [InlineData("{end-life} !>>2{neg}", "kill myself, it is what i never", true)]
    [InlineData("{end-life} !>>2{neg}", "i will kill myself. never", true)]
    [InlineData("{end-life} !<<2{neg}", "why not, kill myself", false)]
    [InlineData("{end-life} !<<2{neg}", "not kill myself", false)]
    [InlineData("{end-life} !<<2{neg}", "not so today, i will kill myself", true)]
    [InlineData("{end-life} !<<2{neg}", "kill myself, never", true)]
    [InlineData("{end-life} !<<2{neg}", "it is never. kill myself", true)]
    [InlineData("kill ~3 myself !~{neg}", "kill or never myself", false)]
    [InlineData("kill ~3 myself !~{neg}", "never kill or hurt myself", true)]
    [InlineData("kill ~3 myself !~{neg}", "kill or hurt myself never", true)]
    [InlineData("!<1{neg} {end-life}", "not kill myself", false)]
    public void Assess_GuardWithAPlace_HoldsThereOnly(string pattern, string message, bool fires) => Assert.Equal(fires, TinyGate.Fires(pattern, message));

    [Fact]
    public void Assess_GuardOfTheRule_HoldsForItsPatterns()
    {
        Assert.False(TinyGate.Fires("{end-life}", "not kill myself", guards: "!{film} !<1{neg}"));
        Assert.False(TinyGate.Fires("{end-life}", "a movie to kill myself", guards: "!{film} !<1{neg}"));
        Assert.True(TinyGate.Fires("{end-life}", "kill myself", guards: "!{film} !<1{neg}"));
    }

    [Fact]
    public void Assess_RuleWithSeveralPatterns_FiresOnceForAnyOfThem()
    {
        var gate = TinyGate.Of(TinyGate.Rule("the-rule", "die") with { Patterns = ["die", "kill & myself", "{pill} !{film}"] });

        Assert.All((string[])["die", "myself to kill", "xanax", "die or kill myself", "die by xanax or kill myself"], text =>
            Assert.Equal(["the-rule"], gate.Assess(text).RuleIds));
        Assert.Empty(gate.Assess("kill a movie of xanax").RuleIds);
    }

    [Theory]
    [InlineData("{nothing}", "there is no concept nothing for en")]
    [InlineData("word !bad", "'!bad' is no guard")]
    [InlineData("word !<x{neg}", "'!<x{neg}' is no guard")]
    [InlineData("word !<<x{neg}", "'!<<x{neg}' is no guard")]
    [InlineData("word !?2{neg}", "is no guard")]
    [InlineData("word !{neg", "is no guard")]
    [InlineData("a & ", "a pattern has an empty part")]
    [InlineData("...", "'...' has no letters")]
    [InlineData("{a}b", "cannot be read")]
    [InlineData("x|c-d.e f", "must be one word between bars")]
    public void From_BrokenPattern_NamesRuleAndMistake(string pattern, string problem)
    {
        var mistake = Assert.Throws<SafetyRuleException>(() => TinyGate.Of(TinyGate.Rule("the-rule", pattern)));

        Assert.Equal("the-rule", mistake.Place);
        Assert.Contains(problem, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void From_ConceptThatIsThereTwiceOrHoldsItself_IsRefused()
    {
        var book = TinyGate.Book(TinyGate.Rule("the-rule", "{a}"));
        SafetyConcept[] twice = [new("en", "a", ["x"]), new("en", "a", ["y"])];
        SafetyConcept[] circle = [new("en", "a", ["{b}"]), new("en", "b", ["{a}"])];
        SafetyConcept[] general = [new("all", "a", ["xyz"])];

        Assert.Contains("en:a is there twice", Assert.Throws<SafetyRuleException>(() => SafetyGate.From(book with { Concepts = twice })).Message, StringComparison.Ordinal);
        Assert.Contains("en:a is made of itself", Assert.Throws<SafetyRuleException>(() => SafetyGate.From(book with { Concepts = circle })).Message, StringComparison.Ordinal);
        Assert.Equal(SafetyLevel.Crisis, SafetyGate.From(book with { Concepts = general }).Assess("so xyz").Level);
    }
}
