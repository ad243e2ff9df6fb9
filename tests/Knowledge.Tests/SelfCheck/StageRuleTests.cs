using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Knowledge.Tests.SelfCheck;

public sealed class StageRuleTests
{
    private static readonly int[][] All =
        [.. from e in Enumerable.Range(0, 4) from d in Enumerable.Range(0, 4) from a in Enumerable.Range(0, 4) from s in Enumerable.Range(0, 4) select new[] { e, d, a, s }];

    [Fact]
    public void Decide_AnyWorseAnswer_NeverLowersTheStage()
    {
        foreach (var answers in All)
        {
            for (var place = 0; place < 4; place++)
            {
                if (answers[place] == 3) continue;
                var worse = (int[])answers.Clone();
                worse[place]++;
                Assert.True(Decide(worse) >= Decide(answers), $"{string.Join(',', answers)} → {string.Join(',', worse)}");
            }
        }
    }

    [Theory]
    [InlineData(Stage.Initial, 2)]
    [InlineData(Stage.Moderate, 58)]
    [InlineData(Stage.Advanced, 156)]
    [InlineData(Stage.Severe, 40)]
    public void Decide_OverAllCombinations_ReachesEachStageAsOftenAsTheRuleSays(Stage stage, int count) =>
        Assert.Equal(count, All.Count(answers => Decide(answers) == stage));

    [Theory]
    [InlineData(0, 0, 0, 0, Stage.Initial)]
    [InlineData(0, 0, 0, 1, Stage.Initial)]
    [InlineData(0, 0, 0, 2, Stage.Moderate)]
    [InlineData(1, 0, 0, 0, Stage.Moderate)]
    [InlineData(2, 1, 1, 2, Stage.Moderate)]
    [InlineData(2, 2, 0, 0, Stage.Advanced)]
    [InlineData(0, 0, 2, 0, Stage.Advanced)]
    [InlineData(0, 0, 0, 3, Stage.Advanced)]
    [InlineData(3, 3, 1, 2, Stage.Advanced)]
    [InlineData(3, 0, 2, 0, Stage.Severe)]
    [InlineData(3, 0, 0, 3, Stage.Severe)]
    public void Decide_AtTheEdges_FollowsTheRule(int e, int d, int a, int s, Stage expected) => Assert.Equal(expected, StageRule.Decide(e, d, a, s));

    [Fact]
    public void Deciding_AlwaysSufficesForTheStage()
    {
        foreach (var answers in All)
        {
            var deciding = StageRule.Deciding(answers[0], answers[1], answers[2], answers[3]);
            int[] only = [.. answers.Select((level, place) => deciding.Contains(StageRule.All[place]) ? level : 0)];

            Assert.NotEmpty(deciding);
            Assert.Equal(Decide(answers), Decide(only));
        }
    }

    private static Stage Decide(int[] answers) => StageRule.Decide(answers[0], answers[1], answers[2], answers[3]);
}
