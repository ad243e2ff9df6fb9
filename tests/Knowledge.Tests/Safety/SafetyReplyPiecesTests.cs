using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What is added to a reply, and what stands beside it.</summary>
public sealed class SafetyReplyPiecesTests
{
    private const string Minor = "You said you are under 18";
    private const string Pregnant = " Say at once that there is a pregnancy or nursing.";
    private const string OtherLanguage = " I answer in English.";

    private readonly SafetyReplies _replies = SafetyReplies.Load(ContentBundle.BesideProgram());

    [Theory]
    [InlineData(SafetyLevel.Crisis, SafetyKinds.Suicide, true, true)]
    [InlineData(SafetyLevel.Crisis, SafetyKinds.Suicide, false, false)]
    [InlineData(SafetyLevel.Refuse, SafetyKinds.Dose, true, true)]
    [InlineData(SafetyLevel.Caution, SafetyKinds.Minor, true, false)]
    [InlineData(SafetyLevel.None, SafetyKinds.Insult, true, false)]
    public void For_Minor_AddsALineForYoungPeople(SafetyLevel level, string kind, bool minor, bool added) =>
        Assert.Equal(added, For(level, kind, verdict => verdict with { Minor = minor }).Contains("\n" + Minor, StringComparison.Ordinal));

    [Theory]
    [InlineData(SafetyLevel.Emergency, SafetyKinds.Seizure, true, true)]
    [InlineData(SafetyLevel.Urgent, SafetyKinds.Vomiting, true, true)]
    [InlineData(SafetyLevel.Urgent, SafetyKinds.Vomiting, false, false)]
    [InlineData(SafetyLevel.Urgent, SafetyKinds.PregnantUse, true, false)]
    [InlineData(SafetyLevel.Crisis, SafetyKinds.Suicide, true, false)]
    [InlineData(SafetyLevel.Caution, SafetyKinds.Driving, true, false)]
    public void For_Pregnancy_IsToBeToldToWhoeverHelps(SafetyLevel level, string kind, bool pregnant, bool added) =>
        Assert.Equal(added, For(level, kind, verdict => verdict with { Pregnant = pregnant }).EndsWith(Pregnant, StringComparison.Ordinal));

    [Theory]
    [InlineData("other", true)]
    [InlineData("en", false)]
    [InlineData("xx", false)]
    public void For_LanguageWithoutReplies_IsAnsweredInEnglish(string language, bool said)
    {
        var text = For(SafetyLevel.Crisis, SafetyKinds.SelfHarm, verdict => verdict with { Language = language });

        Assert.StartsWith("Thank you for telling me", text, StringComparison.Ordinal);
        Assert.Equal(said, text.EndsWith(OtherLanguage, StringComparison.Ordinal));
    }

    [Fact]
    public void For_NothingFound_SaysNothingUnlessTheKindHasAReply()
    {
        Assert.Equal("", For(SafetyLevel.None, SafetyKinds.None));
        Assert.NotEqual("", For(SafetyLevel.None, SafetyKinds.Insult));
        Assert.Empty(_replies.For(SafetyVerdict.None, default).Actions);
    }

    [Fact]
    public void For_KindWithoutAText_FallsBackToWhatIsAlwaysThere() =>
        Assert.Equal(MinimalReplies.Crisis.Text, For(SafetyLevel.Crisis, "unheard-of"));

    [Theory]
    [InlineData(SafetyLevel.Emergency, SafetyKinds.Seizure, "If anyone may be in danger")]
    [InlineData(SafetyLevel.Urgent, SafetyKinds.Vomiting, "If anyone may be in danger")]
    [InlineData(SafetyLevel.Caution, SafetyKinds.Driving, "questions about health")]
    [InlineData(SafetyLevel.Refuse, SafetyKinds.Dose, "questions about health")]
    public void For_Group_IsAsUrgentAsTheLevel(SafetyLevel level, string kind, string expected)
    {
        var reply = _replies.For(SafetyVerdict.None with { Level = level, Kind = kind }, default, group: true);

        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Equal([SafetyActions.PrivateChat], reply.Actions.Select(action => action.Id));
    }

    [Theory]
    [InlineData(SafetyLevel.Emergency, SafetyKinds.Seizure, "need-help safe-now")]
    [InlineData(SafetyLevel.Crisis, SafetyKinds.Suicide, "need-help safe-now")]
    [InlineData(SafetyLevel.Urgent, SafetyKinds.Vomiting, "need-help")]
    [InlineData(SafetyLevel.Caution, SafetyKinds.Driving, "need-help")]
    [InlineData(SafetyLevel.Refuse, SafetyKinds.Dose, "")]
    public void For_Level_OffersItsButtons(SafetyLevel level, string kind, string actions)
    {
        var reply = _replies.For(SafetyVerdict.None with { Level = level, Kind = kind }, default);

        Assert.Equal(actions, string.Join(' ', reply.Actions.Select(action => action.Id)));
        Assert.True(reply.Version > 0);
    }

    [Fact]
    public void General_Texts_ComeFromTheBookOfTheStatesLanguageAndPlace()
    {
        var state = SafetyState.Clear with { Level = SafetyLevel.Crisis, Country = "IE" };

        Assert.StartsWith("Before anything else: if things are not safe right now, call [112](tel:112)", _replies.Reminder(state, default).Text, StringComparison.Ordinal);
        Assert.StartsWith("I'm still here, and I can only answer about kratom", _replies.StillHere(state).Text, StringComparison.Ordinal);
        Assert.StartsWith("**In danger now: call [112](tel:112).**", _replies.NeedHelp(state, default).Text, StringComparison.Ordinal);
        Assert.StartsWith("I'm glad you are safe. The lines stay there whenever you need them: Samaritans", _replies.Cleared(state).Text, StringComparison.Ordinal);
        Assert.Equal("need-help safe-now//safe-now/need-help", string.Join('/', ((SafetyReply[])[_replies.Reminder(state, default), _replies.StillHere(state), _replies.NeedHelp(state, default), _replies.Cleared(state)])
            .Select(reply => string.Join(' ', reply.Actions.Select(action => action.Id)))));
        Assert.NotEqual(_replies.Cleared(state).Text, _replies.Cleared(state with { Language = "de" }).Text);
    }

    private string For(SafetyLevel level, string kind, Func<SafetyVerdict, SafetyVerdict>? change = null)
    {
        var verdict = SafetyVerdict.None with { Level = level, Kind = kind };
        return _replies.For(change is null ? verdict : change(verdict), new Whereabouts("US")).Text;
    }
}
