using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>Each rule's own examples, as they stand beside it.</summary>
public sealed class SafetyRuleExampleTests
{
    private static readonly SafetyRuleBook Book = ContentBundle.BesideProgram().Read<SafetyRuleBook>(SafetyRulesPart.Part);
    private static readonly SafetyGate Gate = SafetyGate.Load(ContentBundle.BesideProgram());

    [Fact]
    public void Assess_ExampleOfARule_FiresIt() =>
        Report(from rule in Book.Rules
               from example in rule.Yes
               where !Gate.Assess(example, new SafetyContext(rule.Step)).RuleIds.Contains(rule.Id)
               select $"{rule.Id} does not fire: {example}");

    [Fact]
    public void Assess_LookalikeOfARule_DoesNotFireIt() =>
        Report(from rule in Book.Rules
               from example in rule.No
               where Gate.Assess(example, new SafetyContext(rule.Step)).RuleIds.Contains(rule.Id)
               select $"{rule.Id} fires: {example}");

    private static void Report(IEnumerable<string> mistakes)
    {
        var all = mistakes.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
