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

    private static SafetyVerdict Verdict(SafetyLevel level) => SafetyVerdict.None with { Level = level, Kind = SafetyKinds.Suicide };
}
