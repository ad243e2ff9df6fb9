using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Matching;

namespace KratomBot.Knowledge.Tests.Safety;

public sealed class SafetyGateTests
{
    private static readonly SafetyRuleBook Book = ContentBundle.BesideProgram().Read<SafetyRuleBook>(SafetyRulesPart.Part);
    private static readonly SafetyGate Gate = SafetyGate.Load(ContentBundle.BesideProgram());

    [Theory]
    [InlineData("\ud800")]
    [InlineData("i want to die \udc00")]
    [InlineData("\u0000\uffff")]
    public void Assess_BrokenUnicode_DoesNotThrow(string text) =>
        Assert.DoesNotContain(Gate.Assess(text).RuleIds, id => id.StartsWith("minimal", StringComparison.Ordinal));

    [Theory]
    [InlineData("i want to kill myself ")]
    [InlineData("can i mix kratom with xanax or wine, is it safe? ")]
    [InlineData("the quick brown fox jumps over a lazy dog and it is what it is ")]
    [InlineData("a b c d e f g ")]
    [InlineData("k*ll s**cide x*nax ")]
    [InlineData("asdkfjh qweoiruz zxmcnvb poiqwe ")]
    public void Assess_LongText_WorksInProportion(string piece)
    {
        var gate = new RuleGate(RuleCompiler.Compile(Book));
        _ = gate.Assess(Repeat(piece, 5_000), default, out var small);
        _ = gate.Assess(Repeat(piece, 20_000), default, out var large);

        Assert.InRange(large, 0, Math.Max(4.5 * small, 1000));
        Assert.InRange(large, 0, 1_500_000);
    }

    [Fact]
    public void Assess_DangerAtTheEndOfALongText_IsFound() =>
        Assert.Equal(SafetyLevel.Crisis, Gate.Assess(Repeat("tell me about tea and weather. ", 60_000) + " i want to kill myself").Level);

    [Theory]
    [InlineData("right-now", "yes", SafetyLevel.Emergency)]
    [InlineData("right-now", "no", SafetyLevel.None)]
    [InlineData("age", "16", SafetyLevel.Caution)]
    [InlineData("amount", "enough not to wake up", SafetyLevel.Crisis)]
    [InlineData("amount", "two spoons", SafetyLevel.None)]
    public void Assess_AtAStep_RaisesShortAnswers(string step, string text, SafetyLevel level) =>
        Assert.Equal(level, Gate.Assess(text, new SafetyContext(step)).Level);

    [Theory]
    [InlineData("I'm in Ireland and I want to die", "IE")]
    [InlineData("estoy en México y quiero morir", "MX")]
    [InlineData("ich bin in Österreich", "AT")]
    [InlineData("j'habite en Belgique", "BE")]
    [InlineData("moro no Brasil", "BR")]
    [InlineData("is kratom from Thailand?", null)]
    public void Assess_CountryStatement_IsUnderstood(string text, string? country) => Assert.Equal(country, Gate.Assess(text).Country);

    [Theory]
    [InlineData("je veux mourir", "fr")]
    [InlineData("ich möchte nicht mehr leben", "de")]
    [InlineData("quiero quitarme la vida", "es")]
    [InlineData("quero acabar com a minha vida", "pt")]
    [InlineData("I want to die", "en")]
    [InlineData("хочу умереть сегодня", "other")]
    public void Assess_Language_IsTheWriters(string text, string language) => Assert.Equal(language, Gate.Assess(text).Language);

    [Fact]
    public void Assess_StoredRules_AreTheRulesOfTheBook()
    {
        var stored = new RuleGate(RuleFile.Read(ContentBundle.BesideProgram().ReadBytes(SafetyGate.Part)));
        var fresh = new RuleGate(RuleCompiler.Compile(Book));

        foreach (var text in Book.Rules.SelectMany(rule => rule.Yes.Concat(rule.No)))
            Assert.Equivalent(fresh.Assess(text, default), stored.Assess(text, default));
    }

    [Theory]
    [InlineData("{nothing}")]
    [InlineData("word !bad")]
    [InlineData("a & ")]
    public void From_BrokenPattern_IsRefused(string pattern)
    {
        var broken = Book with { Rules = [Book.Rules[0] with { Patterns = [pattern] }] };

        Assert.Throws<SafetyRuleException>(() => SafetyGate.From(broken));
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
