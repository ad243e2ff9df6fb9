using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Reader;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>How the second reader goes through a message, told by a reader of a few words.</summary>
public sealed class ReaderStretchTests
{
    [Theory]
    [InlineData("his lips blue", SafetyLevel.Emergency, "overdose")]
    [InlineData("i will die", SafetyLevel.Crisis, "suicide")]
    [InlineData("pain in liver", SafetyLevel.Urgent, "liver")]
    [InlineData("may i drive", SafetyLevel.Caution, "driving")]
    [InlineData("how many grams", SafetyLevel.Refuse, "dose")]
    [InlineData("i am calm", SafetyLevel.None, "none")]
    [InlineData("i die", SafetyLevel.None, "none")]
    [InlineData("", SafetyLevel.None, "none")]
    [InlineData("this is one", SafetyLevel.None, "none")]
    [InlineData("one and two", SafetyLevel.Crisis, "suicide")]
    public void Read_FewWords_FindsWhatTheySpeakFor(string text, SafetyLevel level, string kind) =>
        Assert.Equal(new ReaderFinding(level, kind), TinyReader.Reader.Read(text).Finding);

    [Theory]
    [InlineData(29, SafetyLevel.None)]
    [InlineData(30, SafetyLevel.Crisis)]
    [InlineData(50, SafetyLevel.Crisis)]
    public void Read_LongSentence_IsReadInStretches(int calm, SafetyLevel level)
    {
        Assert.Equal(level, TinyReader.Reader.Read(TinyReader.Times(calm, "calm") + " die").Finding.Level);
        Assert.Equal(SafetyLevel.Crisis, TinyReader.Reader.Read(TinyReader.Times(calm, "calm") + ". i will die. " + TinyReader.Times(calm, "calm")).Finding.Level);
        Assert.Equal(SafetyLevel.Crisis, TinyReader.Reader.Read(TinyReader.Times(calm, "calm") + "; i will die").Finding.Level);
        Assert.Equal(level, TinyReader.Reader.Read(TinyReader.Times(calm, "calm") + ", die").Finding.Level);
    }

    [Theory]
    [InlineData("", SafetyLevel.Crisis)]
    [InlineData("so it goes. ", SafetyLevel.Crisis)]
    [InlineData("so it goes. and it went. ", SafetyLevel.None)]
    public void Read_DangerOverSentences_IsFoundInUpToThreeTogether(string between, SafetyLevel level)
    {
        var calm = TinyReader.Times(45, "calm");

        Assert.Equal(level, TinyReader.Reader.Read($"{calm}. this is one. {between}that is two. {calm}").Finding.Level);
        Assert.Equal(level, TinyReader.Reader.Read($"{calm}. this is one. {between}that is two").Finding.Level);
    }

    [Fact]
    public void Read_ManySentences_ReadsThemOneByOne()
    {
        var calm = string.Concat(Enumerable.Repeat(TinyReader.Times(45, "calm") + ". ", 10));

        Assert.Equal(SafetyLevel.Crisis, TinyReader.Reader.Read(calm + "this is one. that is two").Finding.Level);
        Assert.Equal(SafetyLevel.None, TinyReader.Reader.Read(calm + "so it is. this is one. that is two").Finding.Level);
        Assert.Equal(SafetyLevel.Crisis, TinyReader.Reader.Read(calm + "so it is. this is fine. i will die").Finding.Level);
    }

    [Fact]
    public void Read_SeveralDangers_TheGravestCounts()
    {
        Assert.Equal(SafetyLevel.Emergency, TinyReader.Reader.Read("may i drive. his lips blue. pain in liver").Finding.Level);
        Assert.Equal(SafetyLevel.Urgent, TinyReader.Reader.Read("pain in liver. how many grams").Finding.Level);
    }

    [Theory]
    [InlineData(SafetyLevel.None, null, "may i drive", SafetyLevel.Caution, "driving", null)]
    [InlineData(SafetyLevel.None, "amount", "may i drive", SafetyLevel.None, "before", null)]
    [InlineData(SafetyLevel.None, "amount", "pain in liver", SafetyLevel.Urgent, "liver", null)]
    [InlineData(SafetyLevel.Refuse, null, "may i drive", SafetyLevel.Caution, "driving", "before")]
    [InlineData(SafetyLevel.Refuse, null, "pain in liver", SafetyLevel.Urgent, "liver", null)]
    [InlineData(SafetyLevel.Refuse, null, "how many grams", SafetyLevel.Refuse, "before", null)]
    [InlineData(SafetyLevel.Urgent, null, "may i drive", SafetyLevel.Urgent, "before", null)]
    [InlineData(SafetyLevel.Crisis, null, "his lips blue", SafetyLevel.Emergency, "overdose", null)]
    [InlineData(SafetyLevel.Emergency, null, "his lips blue", SafetyLevel.Emergency, "before", null)]
    public void Weigh_Finding_Raises(SafetyLevel before, string? step, string text, SafetyLevel level, string kind, string? also)
    {
        var verdict = TinyReader.Reader.Weigh(SafetyVerdict.None with { Level = before, Kind = "before", RuleIds = ["a"] }, text, new SafetyContext(step));

        Assert.Equal((level, kind, also), (verdict.Level, verdict.Kind, verdict.AlsoRefused));
        Assert.Equal(kind == "before" ? ["a"] : ["a", $"reader.{kind}"], verdict.RuleIds);
    }

    [Theory]
    [InlineData("all is calm here", SafetyLevel.None, null, SafetyLevel.Caution, SafetyKinds.InDoubt, null)]
    [InlineData("all is calm here", SafetyLevel.Caution, null, SafetyLevel.Caution, "rest", null)]
    [InlineData("all is calm here", SafetyLevel.Refuse, null, SafetyLevel.Caution, SafetyKinds.InDoubt, "rest")]
    [InlineData("all is calm here", SafetyLevel.None, "amount", SafetyLevel.Crisis, "before", null)]
    [InlineData("calm here", SafetyLevel.None, null, SafetyLevel.Crisis, "before", null)]
    [InlineData("all is calm. his lips blue", SafetyLevel.None, null, SafetyLevel.Emergency, "overdose", null)]
    [InlineData("all is calm here and calm. die", SafetyLevel.None, null, SafetyLevel.Crisis, "before", null)]
    public void Weigh_AlarmOfTheRulesWithoutAnyDanger_BecomesACaution(string text, SafetyLevel rest, string? step, SafetyLevel level, string kind, string? also)
    {
        var before = SafetyVerdict.None with { Level = SafetyLevel.Crisis, Kind = "before", WithoutAlarm = SafetyVerdict.None with { Level = rest, Kind = "rest" } };

        var verdict = TinyReader.Reader.Weigh(before, text, new SafetyContext(step));

        Assert.Equal((level, kind, also), (verdict.Level, verdict.Kind, verdict.AlsoRefused));
    }

    [Fact]
    public void Weigh_AlarmThatNoRulesCanDoWithout_Stays()
    {
        var before = SafetyVerdict.None with { Level = SafetyLevel.Crisis, Kind = "before" };

        Assert.Equal(SafetyLevel.Crisis, TinyReader.Reader.Weigh(before, "all is calm here", default).Level);
    }

    [Fact]
    public void ReadOfAFile_GivesTheSameReader()
    {
        var bytes = ReaderFile.Write(TinyReader.Model, "print", ["a figure"]);

        var (model, fingerprint, figures) = ReaderFile.Read(bytes);

        Assert.Equal(("print", "a figure"), (fingerprint, Assert.Single(figures)));
        foreach (var text in (string[])["his lips blue", "i will die", "pain in liver", "may i drive", "how many grams", "one and two"])
            Assert.Equal(TinyReader.Reader.Read(text), new SafetyReader(model).Read(text));
        Assert.All((byte[][])[bytes[..^1], bytes[..30], [.. bytes.Select((each, i) => i == 0 ? (byte)(each + 1) : each)], [.. bytes.Select((each, i) => i == 4 ? (byte)(each + 1) : each)]], broken =>
            Assert.Throws<InvalidDataException>(() => ReaderFile.Read(broken)));
    }
}
