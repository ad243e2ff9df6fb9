using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

public sealed class SafetyStateTests
{
    [Theory]
    [InlineData(SafetyLevel.Urgent, false)]
    [InlineData(SafetyLevel.Crisis, true)]
    [InlineData(SafetyLevel.Emergency, true)]
    public void After_Verdict_StaysFromCrisisOn(SafetyLevel level, bool inForce) =>
        Assert.Equal(inForce, SafetyState.Clear.After(Verdict(level)).InForce);

    [Fact]
    public void After_HarmlessMessage_KeepsTheCrisis()
    {
        var state = SafetyState.Clear.After(Verdict(SafetyLevel.Emergency)).After(Verdict(SafetyLevel.Crisis)).After(SafetyVerdict.None);

        Assert.Equal(SafetyLevel.Emergency, state.Level);
    }

    [Fact]
    public void Cleared_AfterACrisis_KeepsAttributes()
    {
        var state = SafetyState.Clear.After(Verdict(SafetyLevel.Crisis) with { Minor = true, Country = "IE" }).Cleared();

        Assert.False(state.InForce);
        Assert.True(state.Minor);
        Assert.Equal("IE", state.Country);
    }

    [Fact]
    public void After_WhatThePersonSaidEarlier_IsKeptUntilItIsSaidAnew()
    {
        var told = SafetyState.Clear.After(SafetyVerdict.None with { Minor = true, Pregnant = true, Country = "IE" });

        var later = told.After(SafetyVerdict.None);
        Assert.Equal((true, true, "IE"), (later.Minor, later.Pregnant, later.Country));
        Assert.Equal("US", later.After(SafetyVerdict.None with { Country = "US" }).Country);
        Assert.Equal((false, false), (SafetyState.Clear.Minor, SafetyState.Clear.Pregnant));
        Assert.True(SafetyState.Clear.After(SafetyVerdict.None with { Pregnant = true }).Pregnant);
    }

    [Fact]
    public void After_AnotherCrisisAsGrave_TheLaterOneIsInForce()
    {
        var state = SafetyState.Clear.After(Verdict(SafetyLevel.Crisis)).After(Verdict(SafetyLevel.Crisis) with { Kind = SafetyKinds.Abuse, Language = "es" });

        Assert.Equal((SafetyLevel.Crisis, SafetyKinds.Abuse, "es"), (state.Level, state.Kind, state.Language));
        Assert.Equal(SafetyKinds.None, state.Cleared().Kind);
    }

    private static SafetyVerdict Verdict(SafetyLevel level) => SafetyVerdict.None with { Level = level, Kind = SafetyKinds.Suicide };
}
