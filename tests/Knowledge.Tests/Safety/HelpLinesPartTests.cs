using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What whoever edits the help lines is told of a mistake.</summary>
public sealed class HelpLinesPartTests : IDisposable
{
    private const string Country =
        """
        country: "XX"
        name: "Somewhere"
        lines:
          - { kind: "emergency", name: "Emergency services", call: "112", text: null, chat: null, url: null, hours: "24/7", cost: "free", languages: null, grade: "operator", source: "its page", seen: null, remark: null, verifiedBy: null, verifiedOn: null }
          - { kind: "crisis", name: "Ear", call: "", text: null, chat: null, url: "https://ear.example", hours: null, cost: null, languages: ["en", "fr"], grade: "third-party", source: "a list", seen: "2026-01-02", remark: "old", verifiedBy: "somebody", verifiedOn: "2026-01-31" }
        """;

    private readonly SmallContent _content = new(
        ("HelpLines/xx.yaml", Country),
        ("HelpLines/yy.yaml", Country.Replace("XX", "YY", StringComparison.Ordinal)),
        ("HelpLines/notes.txt", "not a country"),
        ("Other/zz.yaml", "not a country"),
        ("HelpLines/international.yaml", Country.Replace("\"XX\"", "null", StringComparison.Ordinal).Replace("\"emergency\"", "\"crisis\"", StringComparison.Ordinal)));

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Compile_GoodFiles_KeepsEveryField()
    {
        var countries = (CountryLines[])HelpLinesPart.Compile(_content.Folder);

        Assert.Equal([null, "XX", "YY"], countries.Select(country => country.Country));
        var line = countries[1].Lines[1];
        Assert.Equal(
            new HelpLine(HelpLineKind.Crisis, "Ear", null, null, null, "https://ear.example", null, null, line.Languages, HelpLineGrade.ThirdParty, "a list", "2026-01-02", "old", "somebody", new DateOnly(2026, 1, 31)),
            line);
        Assert.Equal(["en", "fr"], line.Languages);
        Assert.Equal("112", countries[1].Lines[0].Call);
        Assert.Null(countries[1].Lines[0].Languages);
        Assert.Null(countries[1].Lines[0].VerifiedOn);
    }

    [Theory]
    [InlineData("\"XX\"", "\"XXL\"", 1, "country must be an ISO 3166 code of two letters")]
    [InlineData("\"Somewhere\"", "\"\"", 1, "needs a name and lines")]
    [InlineData("\"emergency\"", "\"abuse\"", 1, "needs an emergency number")]
    [InlineData(", remark: \"old\"", "", 0, "line 2: the field remark is missing (write null when it is not known)")]
    [InlineData("remark: \"old\"", "remark: null, note: 1", 0, "line 2: there is no field note")]
    [InlineData("\"Emergency services\"", "null", 0, "line 1: name must not be empty")]
    [InlineData("\"its page\"", "\"\"", 0, "line 1: source must not be empty")]
    [InlineData("\"crisis\"", "\"trouble\"", 0, "line 2: kind must be one of Emergency, Crisis, Poison")]
    [InlineData("\"third-party\"", "\"best\"", 0, "line 2: grade must be one of Operator, Government")]
    [InlineData("\"2026-01-31\"", "\"31.1.2026\"", 0, "line 2: verifiedOn must be a date such as 2026-01-31")]
    [InlineData("\"https://ear.example\"", "null", 0, "line 2: has no way to reach anybody")]
    public void Compile_Mistake_NamesTheFileTheLineAndWhatToDo(string right, string wrong, int line, string problem)
    {
        _content.Change("HelpLines/xx.yaml", right, wrong);

        var mistake = Assert.Throws<ContentException>(() => HelpLinesPart.Compile(_content.Folder));

        Assert.Equal(("HelpLines/xx.yaml", line), (mistake.File, mistake.Line));
        Assert.StartsWith(problem, mistake.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Compile_NoLines_IsRefused()
    {
        _content.Write("HelpLines/xx.yaml", "country: \"XX\"\nname: \"Somewhere\"\nlines: []\n");

        Assert.Equal("needs a name and lines", Assert.Throws<ContentException>(() => HelpLinesPart.Compile(_content.Folder)).Problem);
    }

    [Theory]
    [InlineData("HelpLines/international.yaml", "null", "\"YY\"")]
    [InlineData("HelpLines/xx.yaml", "\"XX\"", "null")]
    public void Compile_NotOneInternationalBlock_IsRefused(string file, string right, string wrong)
    {
        _content.Write(file, Country.Replace("\"XX\"", right, StringComparison.Ordinal).Replace($"country: {right}", $"country: {wrong}", StringComparison.Ordinal));

        var mistake = Assert.Throws<ContentException>(() => HelpLinesPart.Compile(_content.Folder));

        Assert.Equal("HelpLines: needs exactly one file without a country, the international block", mistake.Message);
    }

    [Theory]
    [InlineData("call: \"112\", text: null, chat: null")]
    [InlineData("call: null, text: \"112\", chat: null")]
    [InlineData("call: null, text: null, chat: \"https://chat.example\"")]
    public void Compile_AnyWayToReachSomebody_IsEnough(string ways)
    {
        _content.Change("HelpLines/xx.yaml", "call: \"112\", text: null, chat: null", ways);

        Assert.Equal(3, ((CountryLines[])HelpLinesPart.Compile(_content.Folder)).Length);
    }
}
