using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

public sealed class MinimalRulesTests
{
    [Theory]
    [InlineData("he is not breathing", SafetyLevel.Emergency)]
    [InlineData("She can't be woken up", SafetyLevel.Emergency)]
    [InlineData("I have chest pain", SafetyLevel.Emergency)]
    [InlineData("no despierta", SafetyLevel.Emergency)]
    [InlineData("I want to kill myself", SafetyLevel.Crisis)]
    [InlineData("ich möchte nicht mehr leben", SafetyLevel.Crisis)]
    [InlineData("what is tolerance?", SafetyLevel.None)]
    public void Assess_WordsWithSpaces_AreFound(string text, SafetyLevel expected) => Assert.Equal(expected, MinimalRules.Assess(text).Level);
}
