using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Reader;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What the reader says when it is this or that sure.</summary>
public sealed class ReaderDecisionTests
{
    private static readonly ReaderClass[] Classes =
    [
        new(SafetyLevel.Emergency, "overdose"), new(SafetyLevel.Crisis, "suicide"), new(SafetyLevel.Crisis, "abuse"), new(SafetyLevel.Urgent, "liver"),
        new(SafetyLevel.Caution, "driving"), new(SafetyLevel.Caution, "minor"), new(SafetyLevel.Refuse, "dose"), new(SafetyLevel.None, "none"),
    ];

    private static readonly ReaderBounds Bounds = new(Danger: 0.75, CheckIn: 0.5, Doubt: 0.375, Caution: 0.5, Refuse: 0.75);

    [Theory]
    [InlineData("1 0 0 0 0 0 0 0", SafetyLevel.Emergency, "overdose")]
    [InlineData(".25 .5 .125 0 0 0 0 .125", SafetyLevel.Crisis, "suicide")]
    [InlineData(".25 .125 .5 0 0 0 0 .125", SafetyLevel.Crisis, "abuse")]
    [InlineData(".5 .125 .25 0 0 0 0 .125", SafetyLevel.Emergency, "overdose")]
    [InlineData(".4375 .3125 0 0 0 0 0 .25", SafetyLevel.Emergency, "overdose")]
    [InlineData("0 .25 0 .5 0 0 0 .25", SafetyLevel.Urgent, "liver")]
    [InlineData(".25 .125 0 .375 0 0 0 .25", SafetyLevel.Urgent, "liver")]
    [InlineData("0 .5 0 .25 0 0 0 .25", SafetyLevel.Crisis, "suicide")]
    [InlineData("0 .5 0 .125 0 0 0 .375", SafetyLevel.Urgent, SafetyKinds.CheckIn)]
    [InlineData("0 .5 0 0 .5 0 0 0", SafetyLevel.Urgent, SafetyKinds.CheckIn)]
    [InlineData("0 .375 0 0 0 0 0 .625", SafetyLevel.Caution, SafetyKinds.InDoubt)]
    [InlineData("0 .375 0 0 0 0 .5 .125", SafetyLevel.Caution, SafetyKinds.InDoubt)]
    [InlineData("0 .25 0 .125 0 .375 0 .25", SafetyLevel.Caution, SafetyKinds.InDoubt)]
    [InlineData("0 .25 0 0 0 0 0 .75", SafetyLevel.None, SafetyKinds.None)]
    [InlineData("0 .125 0 0 .125 .25 0 .5", SafetyLevel.Caution, "minor")]
    [InlineData("0 0 0 0 .375 .125 0 .5", SafetyLevel.Caution, "driving")]
    [InlineData("0 .25 0 0 .25 0 0 .5", SafetyLevel.None, SafetyKinds.None)]
    [InlineData("0 0 0 0 .375 0 0 .625", SafetyLevel.None, SafetyKinds.None)]
    [InlineData("0 0 0 0 0 0 .75 .25", SafetyLevel.Refuse, "dose")]
    [InlineData("0 .125 0 0 .125 0 .5 .25", SafetyLevel.Refuse, "dose")]
    [InlineData("0 .125 0 0 .25 0 .375 .25", SafetyLevel.None, SafetyKinds.None)]
    [InlineData("0 0 0 0 0 0 .5 .5", SafetyLevel.None, SafetyKinds.None)]
    public void Decide_Shares_AreSummedByLevelFirst(string shares, SafetyLevel level, string kind)
    {
        double[] probabilities = [.. shares.Split(' ').Select(share => double.Parse(share, System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(new ReaderFinding(level, kind), ReaderDecision.Decide(Classes, probabilities, Bounds));
    }

    [Theory]
    [InlineData("1 0 0 0 0 0 0 0", 1)]
    [InlineData(".25 .125 .125 .25 .125 .0625 .03125 .03125", .75)]
    [InlineData("0 0 0 0 .25 .25 .25 .25", 0)]
    public void Danger_Shares_AreThoseFromUrgentOn(string shares, double danger) =>
        Assert.Equal(danger, ReaderDecision.Danger(Classes, [.. shares.Split(' ').Select(share => double.Parse(share, System.Globalization.CultureInfo.InvariantCulture))]));

    [Theory]
    [InlineData("I can't, 😊 really", "i cant realy", "0")]
    [InlineData("one. two; six, four", "one two six four", "0 1 2")]
    [InlineData("one 😊. two", "one two", "0 1")]
    [InlineData("one. 😊 two", "one two", "0 1")]
    [InlineData("d i e now", "die now", "0")]
    [InlineData("d i now", "d i now", "0")]
    [InlineData("d i e", "die", "0")]
    [InlineData("k1ll 30mg c00l kiII", "kil 30mg col kil", "0")]
    [InlineData("100 sweeet", "100 swet", "0")]
    [InlineData("1 2 3", "1 2 3", "0")]
    [InlineData("", "", "")]
    public void Of_Message_IsWordsInOneSpelling(string text, string words, string starts)
    {
        var read = ReaderText.Of(text);

        Assert.Equal((words, starts), (string.Join(' ', read.Words), string.Join(' ', read.Starts)));
    }
}
