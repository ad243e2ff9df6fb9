using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Insights;

public sealed class SafetyRaiseTests
{
    [Theory]
    [InlineData("xanax", SafetyKinds.MixDepressant)]
    [InlineData("a beer", SafetyKinds.MixDepressant)]
    [InlineData("sertraline", SafetyKinds.MixSerotonin)]
    [InlineData("lithium", SafetyKinds.MixMedicine)]
    [InlineData("lithium and xanax", SafetyKinds.MixDepressant)]
    [InlineData("coffee", SafetyKinds.None)]
    [InlineData("ibuprofen", SafetyKinds.None)]
    public async Task Of_MedicineNamed_IsTheCautionOfItsGroup(string text, string kind)
    {
        var raised = SafetyRaise.Of(SafetyVerdict.None, await Read(text));

        Assert.Equal(kind, raised.Kind);
        Assert.Equal(kind == SafetyKinds.None ? SafetyLevel.None : SafetyLevel.Caution, raised.Level);
    }

    [Fact]
    public void Of_GreatDistress_IsALowMoodInThePersonsLanguage()
    {
        var raised = SafetyRaise.Of(SafetyVerdict.None, TextInsights.None with { Distress = 0.9, Language = "de" });

        Assert.Equal((SafetyLevel.Caution, SafetyKinds.LowMood, "de"), (raised.Level, raised.Kind, raised.Language));
    }

    [Fact]
    public void Of_AnyInsights_LowersNoLevel()
    {
        var most = TextInsights.None with { Distress = 1, Medicines = [new("alprazolam", "benzodiazepine", default)] };
        foreach (var level in Enum.GetValues<SafetyLevel>())
        {
            var verdict = SafetyVerdict.None with { Level = level, Kind = "kind" };

            Assert.Same(verdict, SafetyRaise.Of(verdict, most));
            Assert.Same(verdict, SafetyRaise.Of(verdict, TextInsights.None));
        }
    }

    private static async Task<TextInsights> Read(string text) => await new LocalTextInsights().AnalyzeAsync(text, TestContext.Current.CancellationToken);
}
