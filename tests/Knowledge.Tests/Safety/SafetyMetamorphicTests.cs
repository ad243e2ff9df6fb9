using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>Changes to a message that never make it less grave.</summary>
public sealed partial class SafetyMetamorphicTests
{
    private static readonly SafetyRuleBook Book = ContentBundle.BesideProgram().Read<SafetyRuleBook>(SafetyRulesPart.Part);
    private static readonly SafetyGate Gate = SafetyGate.Load(ContentBundle.BesideProgram());

    public static TheoryData<string> Changes { get; } =
        ["filler before", "filler after", "upper case", "title case", "emoji after", "emoji between", "curly apostrophe", "zero width", "homoglyphs", "clause before", "clause after", "spaces", "full width", "accents stripped", "doubled letters"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Assess_ChangedMessage_IsNeverLessGrave(string change)
    {
        var lower = (from rule in Book.Rules
                     where rule.Sets is null && rule.Step is null && rule.Level >= SafetyLevel.Urgent
                     from example in rule.Yes
                     let changed = Change(change, example)
                     where Gate.Assess(changed).Level < rule.Level
                     select $"{rule.Id}: {changed}").ToList();

        Assert.True(lower.Count == 0, string.Join('\n', lower));
    }

    [Theory]
    [InlineData("i want to kkiillll mmyysseellff")]
    [InlineData("i wannnnaaa diiiieeee")]
    [InlineData("he wonttt wakeeee uppp")]
    [InlineData("k.i.l.l m.y.s.e.l.f")]
    [InlineData("i want to k-i-l-l myself")]
    [InlineData("#killmyself")]
    [InlineData("ｉ ｗａｎｔ ｔｏ ｄｉｅ")]
    [InlineData("i want to 𝖉𝖎𝖊")]
    public void Assess_DisguisedMessage_IsUnderstood(string text) => Assert.True(Gate.Assess(text).Level >= SafetyLevel.Crisis);

    [Fact]
    public void Assess_GuardedClauseAndASecondDanger_KeepsTheDanger() =>
        Assert.Equal(SafetyLevel.Emergency, Gate.Assess("I don't want to die, just curious, but my friend won't wake up").Level);

    [Fact]
    public void Assess_SameMessageTwice_GivesTheSameVerdict()
    {
        const string text = "I'm in Ireland, I'm 16, pregnant, and took xanax with kratom";

        var (first, second) = (Gate.Assess(text), Gate.Assess(text));

        Assert.Equal(first with { RuleIds = [], WithoutAlarm = null }, second with { RuleIds = [], WithoutAlarm = null });
        Assert.Equal(first.RuleIds, second.RuleIds);
        Assert.Equal(("IE", true, true), (first.Country, first.Minor, first.Pregnant));
    }

    internal static string Change(string change, string text) => change switch
    {
        "filler before" => "ok so hello, i was wondering about something today. " + text,
        "filler after" => text + ". anyway that is all i wanted to say today, thanks",
        "upper case" => text.ToUpper(CultureInfo.InvariantCulture),
        "title case" => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text),
        "emoji after" => text + " 😊🙏",
        "emoji between" => text.Replace(" ", " 🙂 ", StringComparison.Ordinal),
        "curly apostrophe" => text.Replace('\'', '’'),
        "zero width" => string.Join('\u200b', text.Select(character => character)),
        "homoglyphs" => text.Replace('a', 'а').Replace('e', 'е').Replace('o', 'о').Replace('c', 'с').Replace('p', 'р').Replace('i', 'і'),
        "clause before" => "i like tea; " + text,
        "clause after" => text + "; i like tea",
        "spaces" => "   " + text.Replace(" ", "   ", StringComparison.Ordinal),
        "doubled letters" => LongWord().Replace(text, word => word.Value + word.Value[^1]),
        "full width" => string.Concat(text.Select(character => character is > '!' and < '~' and not '\'' ? (char)(character + 0xFEE0) : character)),
        _ => new string([.. text.Normalize(NormalizationForm.FormD).Where(character => CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)]).Normalize(),
    };

    [GeneratedRegex(@"\p{L}{4,}(?!['’\p{L}\p{M}])")]
    private static partial Regex LongWord();
}
