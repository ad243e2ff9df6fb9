using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class CalibrationTests
{
    private static readonly LabelledText[] Lines =
    [
        new("where is my green parcel now", "track"), new("where is my green parcel today", "track"), new("where is my green parcel please", "track"),
        new("has anything been shipped yet", "track"), new("has anything been shipped already", "track"), new("has anything been shipped overnight", "track"),
        new("i want all money back soon", "refund"), new("i want all money back quickly", "refund"), new("i want all money back tomorrow", "refund"),
        new("how are broken goods reimbursed", "refund"), new("how are spoilt goods reimbursed", "refund"), new("how are faulty goods reimbursed", "refund"),
    ];

    /// <summary>What is asked later is worded otherwise: a line's twin must not make it look easier than that.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Parts_LinesWithTwins_StayTogether(int round)
    {
        var parts = Calibration.Parts(Lines, folds: 2, round);

        Assert.All(parts.Chunk(3), twins => Assert.Single(twins.Distinct()));
        Assert.All(parts.Chunk(6), label => Assert.Equal(2, label.Distinct().Count()));
    }
}
