using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>How a verdict is made of the rules that fired.</summary>
public sealed class RuleVerdictTests
{
    private static readonly SafetyRule Die = TinyGate.Rule("die", "die");
    private static readonly SafetyRule Hit = TinyGate.Rule("hit", "hit") with { Kind = "abuse" };
    private static readonly SafetyRule Drive = TinyGate.Rule("drive", "drive") with { Kind = "driving", Level = SafetyLevel.Caution };
    private static readonly SafetyRule Dose = TinyGate.Rule("dose", "grams") with { Kind = "dose", Level = SafetyLevel.Refuse };
    private static readonly SafetyRule Taper = TinyGate.Rule("taper", "less") with { Kind = "taper", Level = SafetyLevel.Refuse };
    private readonly SafetyGate _gate = TinyGate.Of(
        Hit, Die, Drive, Taper, Dose,
        TinyGate.Rule("morir", "morir") with { Language = "es" },
        TinyGate.Rule("sixteen", "sixteen") with { Sets = "minor", Level = SafetyLevel.None, Kind = "none" },
        TinyGate.Rule("expecting", "expecting") with { Sets = "pregnant", Level = SafetyLevel.None, Kind = "none" },
        TinyGate.Rule("dublin", "dublin") with { Sets = "IE", Level = SafetyLevel.None, Kind = "none", Language = "all" },
        TinyGate.Rule("yes", "yes") with { Step = "right-now" });

    [Theory]
    [InlineData("i drive", SafetyLevel.Caution, "driving", null)]
    [InlineData("i drive and die", SafetyLevel.Crisis, "suicide", null)]
    [InlineData("they hit me so i die", SafetyLevel.Crisis, "suicide", null)]
    [InlineData("they hit me and i drive", SafetyLevel.Crisis, "abuse", null)]
    [InlineData("drive after grams", SafetyLevel.Caution, "driving", "dose")]
    [InlineData("drive on less grams", SafetyLevel.Caution, "driving", "dose")]
    [InlineData("drive on less", SafetyLevel.Caution, "driving", "taper")]
    [InlineData("less grams", SafetyLevel.Refuse, "dose", null)]
    [InlineData("die after grams", SafetyLevel.Crisis, "suicide", null)]
    [InlineData("tea", SafetyLevel.None, "none", null)]
    [InlineData("my mail is someone@example.com", SafetyLevel.Caution, "personal-data", null)]
    [InlineData("die, my mail is someone@example.com", SafetyLevel.Crisis, "suicide", null)]
    public void Assess_SeveralRules_TheGravestAndThenTheFirstKindDecides(string text, SafetyLevel level, string kind, string? also)
    {
        var verdict = _gate.Assess(text);

        Assert.Equal((level, kind, also), (verdict.Level, verdict.Kind, verdict.AlsoRefused));
        Assert.Equal(level is SafetyLevel.None || (level is SafetyLevel.Caution && also is null), verdict.AllowsFaq);
    }

    [Fact]
    public void Assess_WhatAMessageSaysOfThePerson_StandsBesideTheLevel()
    {
        var verdict = _gate.Assess("sixteen and expecting in dublin");

        Assert.Equal((SafetyLevel.None, true, true, "IE"), (verdict.Level, verdict.Minor, verdict.Pregnant, verdict.Country));
        Assert.Equal(["sixteen", "expecting", "dublin"], verdict.RuleIds);
        var other = _gate.Assess("i die");
        Assert.Equal((false, false, null), (other.Minor, other.Pregnant, other.Country));
        Assert.Equal(["die"], other.RuleIds);
        Assert.Equal(["all.personal-data"], _gate.Assess("someone@example.com").RuleIds);
    }

    [Theory]
    [InlineData("morir", "es")]
    [InlineData("die", "en")]
    [InlineData("dublin", "en")]
    public void Assess_LanguageOfTheRule_DecidesWhereTheWordsDoNot(string text, string language) => Assert.Equal(language, _gate.Assess(text).Language);

    [Fact]
    public void Assess_RuleOfAStep_FiresThereOnly()
    {
        Assert.Equal(SafetyLevel.Crisis, _gate.Assess("yes", new SafetyContext("right-now")).Level);
        Assert.Equal(SafetyLevel.None, _gate.Assess("yes", new SafetyContext("age")).Level);
        Assert.Equal(SafetyLevel.None, _gate.Assess("yes").Level);
    }

    [Theory]
    [InlineData(SafetyLevel.None, "none", false)]
    [InlineData(SafetyLevel.Refuse, "refuse", false)]
    [InlineData(SafetyLevel.Caution, "caution", false)]
    [InlineData(SafetyLevel.Urgent, "urgent", true)]
    [InlineData(SafetyLevel.Crisis, "crisis", true)]
    [InlineData(SafetyLevel.Emergency, "emergency", true)]
    public void ToWire_EveryLevel_ComesBack(SafetyLevel level, string name, bool takesOver)
    {
        Assert.Equal(name, level.ToWire());
        Assert.Equal(level, SafetyLevels.FromWire(name));
        Assert.Equal(takesOver, level.TakesOver());
        Assert.Null(SafetyLevels.FromWire("Other"));
        Assert.Null(SafetyLevels.FromWire(null));
    }
}
