using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>Rules first, then the second reader, and an answer whatever fails.</summary>
public sealed class GateOrderTests
{
    private static readonly SafetyVerdict Caution = SafetyVerdict.None with { Level = SafetyLevel.Caution };
    private static readonly SafetyVerdict Crisis = SafetyVerdict.None with { Level = SafetyLevel.Crisis };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Assess_NoText_FindsNothing(string? text) =>
        Assert.Equal(SafetyVerdict.None, new SafetyGate((_, _) => Crisis, (_, _, _) => Crisis).Assess(text));

    [Theory]
    [InlineData("i want to kill myself", SafetyLevel.Crisis, "minimal.crisis")]
    [InlineData("er hat eine Überdosis", SafetyLevel.Emergency, "minimal.emergency")]
    [InlineData("what is tolerance", SafetyLevel.None, null)]
    public void Assess_RulesThrow_MinimalRulesRemain(string text, SafetyLevel level, string? rule)
    {
        var verdict = new SafetyGate((_, _) => throw new InvalidOperationException()).Assess(text);

        Assert.Equal((level, rule), (verdict.Level, verdict.RuleIds.SingleOrDefault()));
    }

    [Fact]
    public void Assess_Reader_SeesWhatTheRulesFoundAndDecidesLast()
    {
        SafetyVerdict? seen = null;
        var gate = new SafetyGate((_, _) => Caution, (verdict, text, context) =>
        {
            seen = verdict;
            return verdict with { Level = SafetyLevel.Crisis, Kind = $"{text} {context.Step}" };
        });

        var verdict = gate.Assess("words", new SafetyContext("step"));

        Assert.Same(Caution, seen);
        Assert.Equal((SafetyLevel.Crisis, "words step"), (verdict.Level, verdict.Kind));
    }

    [Fact]
    public void Assess_ReaderThrows_TheRulesDecide() =>
        Assert.Same(Caution, new SafetyGate((_, _) => Caution, (_, _, _) => throw new InvalidOperationException()).Assess("words"));

    [Fact]
    public void Load_MissingPart_SaysWhatToDo()
    {
        var folder = Directory.CreateTempSubdirectory("kratombot-safety-");

        var mistake = Assert.Throws<ContentException>(() => SafetyGate.Load(ContentBundle.Open(folder.FullName)));

        Assert.Contains(SafetyGate.Part, mistake.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Load_RulesWithoutAReader_AreEnough()
    {
        var folder = Directory.CreateTempSubdirectory("kratombot-safety-");
        File.WriteAllBytes(Path.Combine(folder.FullName, SafetyGate.Part), ContentBundle.BesideProgram().ReadBytes(SafetyGate.Part));

        Assert.Equal(SafetyLevel.Crisis, SafetyGate.Load(ContentBundle.Open(folder.FullName)).Assess("i want to kill myself").Level);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Load_RulesCutShort_SaysWhatToDo(int length)
    {
        var folder = Directory.CreateTempSubdirectory("kratombot-safety-");
        File.WriteAllBytes(Path.Combine(folder.FullName, SafetyGate.Part), ContentBundle.BesideProgram().ReadBytes(SafetyGate.Part)[..length]);

        var mistake = Assert.Throws<ContentException>(() => SafetyGate.Load(ContentBundle.Open(folder.FullName)));

        Assert.Contains("build the solution again", mistake.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }
}
