using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

public sealed class HelpLinesTests
{
    private readonly HelpLines _lines = HelpLines.Load(ContentBundle.BesideProgram());

    [Fact]
    public void For_EveryCountry_ShowsAnEmergencyNumber() =>
        Assert.All(_lines.Countries.Where(country => country.Country is not null), country =>
            Assert.NotEmpty(_lines.For(country.Country, HelpLineKind.Emergency)));

    [Fact]
    public void For_LineOfWeakGrade_IsHiddenUntilVerified()
    {
        var line = _lines.Countries.SelectMany(country => country.Lines).First(line => line.Grade is HelpLineGrade.Weak && line.Kind is not HelpLineKind.Emergency);

        Assert.False(line.Shown);
        Assert.True((line with { VerifiedBy = "somebody", VerifiedOn = new DateOnly(2026, 1, 1) }).Shown);
        Assert.False((line with { VerifiedBy = "somebody" }).Shown);
    }

    [Theory]
    [InlineData(180, false)]
    [InlineData(181, true)]
    public void DueForCheck_DaysAfterCheck_CountsFrom180(int days, bool due)
    {
        var day = new DateOnly(2026, 1, 1);
        var line = _lines.For("US", HelpLineKind.Crisis)[0] with { VerifiedBy = "somebody", VerifiedOn = day };
        var lines = new HelpLines([new CountryLines("US", "United States", [line])]);

        Assert.Equal(due, lines.DueForCheck(day.AddDays(days)).Count == 1);
    }

    [Fact]
    public void Hidden_ShippedData_ListsOnlyWhatUsersDoNotSee() =>
        Assert.All(_lines.Hidden(), hidden => Assert.DoesNotContain(hidden.Line, _lines.For(hidden.Country, hidden.Line.Kind)));
}
