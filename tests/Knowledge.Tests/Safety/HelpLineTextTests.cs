using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>How a line reads in a reply, and which lines a place gets.</summary>
public sealed class HelpLineTextTests
{
    private static readonly HelpLine Line = new(
        HelpLineKind.Crisis, "Ear", "1 (23)-4", null, null, "https://ear.example", "24/7", "free", null, HelpLineGrade.Operator, "", null, null, null, null);

    [Theory]
    [InlineData("en", "Ear: call [1 (23)-4](tel:1234)")]
    [InlineData("de", "Ear: Anruf [1 (23)-4](tel:1234)")]
    public void Line_CallOnly_SaysOneWayAndNothingThatIsUsual(string language, string expected) => Assert.Contains(expected + ".", Crisis(language, Line), StringComparison.Ordinal);

    [Fact]
    public void Line_SeveralWays_NamesThemWithTheHoursAndTheCost()
    {
        Assert.Contains("Ear: call [1 (23)-4](tel:1234), text HI to 5, https://chat.example (Mon-Fri, 5 ct).",
            Crisis("en", Line with { Text = "HI to 5", Chat = "https://chat.example", Hours = "Mon-Fri", Cost = "5 ct" }), StringComparison.Ordinal);
        Assert.Contains("Ear: https://ear.example (5 ct).", Crisis("en", Line with { Call = null, Hours = null, Cost = "5 ct" }), StringComparison.Ordinal);
        Assert.Contains("Ear: text HI (Mon-Fri).", Crisis("en", Line with { Call = null, Text = "HI", Hours = "Mon-Fri", Cost = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_MoreThanThree_AreCutAndThoseInTheReadersLanguageComeFirst()
    {
        HelpLine[] all = [Named("One", "fr"), Named("Two", null), Named("Three", "en"), Named("Four", "fr"), Named("Five", "de")];

        Assert.Contains("Two: call [1 (23)-4](tel:1234) · Three: call [1 (23)-4](tel:1234) · One: call [1 (23)-4](tel:1234).", Crisis("en", all), StringComparison.Ordinal);
        Assert.DoesNotContain("Four", Crisis("en", all), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfPoison_AreAllNamedWhereACountryHasOneForEachRegion()
    {
        var all = Enumerable.Range(1, 9).Select(number => Line with { Kind = HelpLineKind.Poison, Name = $"P{number}" }).ToArray();

        var text = Replies(all).For(Verdict(SafetyLevel.Emergency, SafetyKinds.Attempt) with { Kind = SafetyKinds.ChildWell, Level = SafetyLevel.Urgent }, new Whereabouts("XX")).Text;

        Assert.Contains("P8: call", text, StringComparison.Ordinal);
        Assert.DoesNotContain("P9", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Emergency_SeveralNumbers_AreJoined()
    {
        HelpLine[] all = [Emergency("112"), Emergency("999"), Emergency(null)];

        Assert.StartsWith("**Call [112](tel:112) or [999](tel:999) now", Replies(all).For(Verdict(SafetyLevel.Emergency, SafetyKinds.Seizure), new Whereabouts("XX")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XX", null, null, "**Call [112](tel:112) now")]
    [InlineData(null, "XX", null, "**Call [112](tel:112) now")]
    [InlineData(null, null, "XX", "**Call [112](tel:112) (Somewhere), or your emergency number")]
    [InlineData("QQ", null, "XX", "**Call your emergency number")]
    [InlineData(null, null, "QQ", "**Call your emergency number")]
    [InlineData(null, null, null, "**Call your emergency number")]
    public void Emergency_Place_ActsOnWhatIsKnownAndOnlyOrdersByTheLocale(string? said, string? channel, string? region, string expected) =>
        Assert.StartsWith(expected, Replies(Emergency("112")).For(Verdict(SafetyLevel.Emergency, SafetyKinds.Seizure), new Whereabouts(said, channel, region)).Text, StringComparison.Ordinal);

    [Fact]
    public void Lines_OfAGuessedCountry_AreLabelledAndFollowedByTheDirectory() =>
        Assert.Contains("If you are in Somewhere: Ear: call [1 (23)-4](tel:1234) · https://findahelpline.com",
            Replies(Line).For(Verdict(SafetyLevel.Crisis, SafetyKinds.Suicide), new Whereabouts(LocaleRegion: "xx")).Text.Replace("xx", "Somewhere", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Lines_OfACountryThatWasSaid_GoBeforeTheLocales()
    {
        var text = Replies(Line).For(Verdict(SafetyLevel.Crisis, SafetyKinds.Suicide), new Whereabouts("XX", LocaleRegion: "QQ")).Text;

        Assert.Contains("Ear: call", text, StringComparison.Ordinal);
        Assert.DoesNotContain("findahelpline.com", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfEachKind_FillTheRepliesThatNeedThem()
    {
        var all = Enum.GetValues<HelpLineKind>().Select(kind => Line with { Kind = kind, Name = kind.ToString() }).ToArray();
        string Text(SafetyLevel level, string kind, bool minor = false) => Replies(all).For(Verdict(level, kind) with { Minor = minor }, new Whereabouts("XX")).Text;

        Assert.Contains("Abuse: call", Text(SafetyLevel.Crisis, SafetyKinds.Abuse), StringComparison.Ordinal);
        Assert.Contains("Child: call", Text(SafetyLevel.Caution, SafetyKinds.Minor), StringComparison.Ordinal);
        Assert.Contains("Child: call", Text(SafetyLevel.Crisis, SafetyKinds.Suicide, minor: true), StringComparison.Ordinal);
        Assert.Contains("Poison: call", Text(SafetyLevel.Urgent, SafetyKinds.ChildWell), StringComparison.Ordinal);
    }

    [Fact]
    public void HelpLines_International_StandApartFromTheCountries()
    {
        var everywhere = new CountryLines(null, "Everywhere", [Line]);
        var lines = new HelpLines([new CountryLines("XX", "Somewhere", [Line, Line with { Kind = HelpLineKind.Abuse }]), everywhere]);

        Assert.Same(everywhere, lines.International);
        Assert.Equal("International", new HelpLines([]).International.Name);
        Assert.True(lines.Knows("xx"));
        Assert.False(lines.Knows("QQ"));
        Assert.False(lines.Knows(null));
        Assert.Empty(lines.For(null, HelpLineKind.Crisis));
        Assert.Single(lines.For("XX", HelpLineKind.Crisis));
        Assert.Equal(["XX", "XX", "international"], lines.DueForCheck(new DateOnly(2026, 1, 1)).Select(due => due.Country));
        Assert.Empty(lines.Hidden());
    }

    [Theory]
    [InlineData(HelpLineGrade.Operator, true)]
    [InlineData(HelpLineGrade.Dated, true)]
    [InlineData(HelpLineGrade.ThirdParty, false)]
    public void Shown_Grade_DecidesUntilSomebodyVerified(HelpLineGrade grade, bool shown)
    {
        Assert.Equal(shown, (Line with { Grade = grade }).Shown);
        Assert.True((Line with { Grade = grade, Kind = HelpLineKind.Emergency }).Shown);
        Assert.Equal(shown, (Line with { Grade = grade, VerifiedOn = new DateOnly(2026, 1, 1) }).Shown);
    }

    private static HelpLine Named(string name, string? language) => Line with { Name = name, Languages = language is null ? null : [language] };

    private static HelpLine Emergency(string? number) => Line with { Kind = HelpLineKind.Emergency, Call = number, Text = "somebody" };

    private static string Crisis(string language, params HelpLine[] lines) =>
        Replies(lines).For(Verdict(SafetyLevel.Crisis, SafetyKinds.SelfHarm) with { Language = language }, new Whereabouts("XX")).Text;

    private static SafetyReplies Replies(params HelpLine[] lines) =>
        SafetyReplies.Load(ContentBundle.BesideProgram(), new HelpLines([new CountryLines("XX", "Somewhere", lines)]));

    private static SafetyVerdict Verdict(SafetyLevel level, string kind) => SafetyVerdict.None with { Level = level, Kind = kind };
}
