using System.Text.RegularExpressions;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

public sealed class SafetyRepliesTests
{
    private static readonly ContentBundle Content = ContentBundle.BesideProgram();
    private readonly SafetyReplies _replies = SafetyReplies.Load(Content);
    private static readonly SafetyRuleBook Book = Content.Read<SafetyRuleBook>(SafetyRulesPart.Part);

    public static TheoryData<string> Languages { get; } = ["en", "es", "de", "fr", "pt", "other"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void For_EveryKind_FillsEverySlot(string language) =>
        Assert.All(Every(language), reply => Assert.False(reply.Text.Contains('{', StringComparison.Ordinal), reply.Text));

    [Theory]
    [MemberData(nameof(Languages))]
    public void For_Emergency_BeginsWithTheNumberAndStaysShort(string language) =>
        Assert.All(Book.Kinds.Where(kind => kind.Level is SafetyLevel.Emergency), kind =>
        {
            var lines = _replies.For(Verdict(kind, language) with { Minor = true, Pregnant = true }, new Whereabouts("US")).Text.Split('\n');
            Assert.Contains("[911](tel:911)", lines[0], StringComparison.Ordinal);
            Assert.InRange(lines.Length, 2, 5);
        });

    [Theory]
    [MemberData(nameof(Languages))]
    public void For_Crisis_NamesALineAndTheEmergencyNumber(string language) =>
        Assert.All(Book.Kinds.Where(kind => kind.Level is SafetyLevel.Crisis), kind =>
        {
            var text = _replies.For(Verdict(kind, language), new Whereabouts("IE")).Text;
            Assert.Contains(kind.Kind == SafetyKinds.Abuse ? "1800 341 900" : "116 123", text, StringComparison.Ordinal);
            Assert.Contains("[112](tel:112)", text, StringComparison.Ordinal);
        });

    [Fact]
    public void For_CrisisWithoutACountry_NamesTheDirectoryAndSeveralEmergencyNumbers()
    {
        var text = Reply(SafetyKinds.Suicide, SafetyLevel.Crisis, default).Text;

        Assert.Contains("findahelpline.com", text, StringComparison.Ordinal);
        Assert.Contains("911", text, StringComparison.Ordinal);
        Assert.Contains("112", text, StringComparison.Ordinal);
    }

    [Fact]
    public void For_RegionOfTheLocale_OnlyPutsItFirst()
    {
        var text = Reply(SafetyKinds.Suicide, SafetyLevel.Crisis, new Whereabouts(LocaleRegion: "AU")).Text;

        Assert.Contains("Australia", text, StringComparison.Ordinal);
        Assert.Contains("13 11 14", text, StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", text, StringComparison.Ordinal);
        Assert.Contains("911", text, StringComparison.Ordinal);
    }

    [Fact]
    public void For_CountryThatWasSaid_GoesBeforeTheChannels()
    {
        var verdict = new SafetyVerdict(SafetyLevel.Crisis, SafetyKinds.Suicide, "en", false, false, "IE", []);

        var text = _replies.For(verdict, new Whereabouts(CountryFromChannel: "US")).Text;

        Assert.Contains("Pieta", text, StringComparison.Ordinal);
        Assert.DoesNotContain("988", text, StringComparison.Ordinal);
    }

    [Fact]
    public void For_CountryWithOnlyHiddenLines_NamesTheDirectory() =>
        Assert.Contains("findahelpline.com", Reply(SafetyKinds.Suicide, SafetyLevel.Crisis, new Whereabouts("TH")).Text, StringComparison.Ordinal);

    [Fact]
    public void For_CautionWithADeclinedRequest_SaysBoth()
    {
        var verdict = new SafetyVerdict(SafetyLevel.Caution, SafetyKinds.MixDepressant, "en", false, false, null, []) { AlsoRefused = SafetyKinds.Dose };

        var text = _replies.For(verdict, default).Text;

        Assert.Contains("breathing", text, StringComparison.Ordinal);
        Assert.Contains("can't give an amount", text, StringComparison.Ordinal);
        Assert.False(verdict.AllowsFaq);
    }

    [Fact]
    public void For_Group_IsGeneralAndOffersAPrivateChat()
    {
        var reply = _replies.For(new SafetyVerdict(SafetyLevel.Crisis, SafetyKinds.Suicide, "en", true, false, null, []), default, group: true);

        Assert.Contains("private chat", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You said", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Actions, action => action.Id == SafetyActions.PrivateChat);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void For_EveryKind_HoldsNoAmountAndNoPromise(string language) =>
        Assert.All(Every(language), reply =>
        {
            Assert.DoesNotMatch(new Regex(@"\d+\s?(mg|g|gram|gramm|grammes|gramos|gramas|capsules|ml)\b", RegexOptions.IgnoreCase), reply.Text);
            Assert.DoesNotMatch(new Regex(@"you('| wi)ll be fine|is safe to|sleep it off|cold shower|coffee|commit suicide", RegexOptions.IgnoreCase), reply.Text);
        });

    [Fact]
    public void Reminder_InForce_NamesTheNumberAndOffersTheWayOut()
    {
        var reply = _replies.Reminder(new SafetyState(SafetyLevel.Crisis, SafetyKinds.Suicide, "de"), new Whereabouts("DE"));

        Assert.Contains("[112](tel:112)", reply.Text, StringComparison.Ordinal);
        Assert.Contains(reply.Actions, action => action.Id == SafetyActions.SafeNow && action.Label.Length > 0);
    }

    private IEnumerable<SafetyReply> Every(string language) => Book.Kinds.SelectMany(kind => new[]
    {
        _replies.For(Verdict(kind, language), default),
        _replies.For(Verdict(kind, language), new Whereabouts("DE")),
        _replies.For(Verdict(kind, language) with { Minor = true }, new Whereabouts(LocaleRegion: "BR")),
    });

    private static SafetyVerdict Verdict(SafetyKindEntry kind, string language) => new(kind.Level, kind.Kind, language, false, false, null, []);

    private SafetyReply Reply(string kind, SafetyLevel level, Whereabouts where) =>
        _replies.For(new SafetyVerdict(level, kind, "en", false, false, null, []), where);
}
