using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>What whoever edits the replies is told of a mistake.</summary>
public sealed class SafetyRepliesPartTests : IDisposable
{
    private const string Replies =
        """
        language: xx
        version: 3
        reviewedBy: "a clinician"
        actions: { safe-now: a, need-help: b, resume: c, stop-check: d, private-chat: e }
        phrases: { call-unknown: a, or: b, directory: c, no-poison: d, call-verb: e, text-verb: f, here: "in {country}", other-language: h, minor: "{child}", pregnant: j }
        general: { reminder: "{crisis}", still-here: b, cleared: c, need-help: " {abuse}{poison}{substance} ", group: e, group-light: f, safe-question: g }
        replies:
          seizure: "Call {call}\n two\n three\n four\n"
          dose: "\nNo.\n"
        """;

    private readonly SmallContent _content = new(
        [("Safety/kinds.yaml", "version: 1\nkinds:\n  - { kind: seizure, level: emergency }\n  - { kind: dose, level: refuse }\n"),
         ("Safety/replies/notes.txt", "not a language"),
         .. ((string[])["de", "en", "es", "fr", "pt"]).Select(code => ($"Safety/replies/{code}.yaml", Replies.Replace("xx", code, StringComparison.Ordinal)))]);

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Compile_GoodFiles_TrimsTextsAndKeepsWhoReviewed()
    {
        var books = (ReplyBook[])SafetyRepliesPart.Compile(_content.Folder);

        Assert.Equal(["de", "en", "es", "fr", "pt"], books.Select(book => book.Language));
        Assert.Equal((3, "a clinician", "No.", "{abuse}{poison}{substance}", "c", "in {country}"),
            (books[0].Version, books[0].ReviewedBy, books[0].Replies["dose"], books[0].General["need-help"], books[0].Actions["resume"], books[0].Phrases["here"]));
    }

    [Theory]
    [InlineData("resume: c, ", "", "actions lacks resume")]
    [InlineData("or: b", "or: \" \"", "phrases lacks or")]
    [InlineData("group-light: f, ", "", "general lacks group-light")]
    [InlineData("  dose:", "  taper:", "replies lacks dose")]
    [InlineData("  dose:", "  taper: x\n  dose:", "replies has taper, which nothing asks for")]
    [InlineData("or: b", "or: b, and: c", "phrases has and, which nothing asks for")]
    [InlineData("No.", "{amount}", "dose: there is no slot {amount}")]
    [InlineData("still-here: b", "still-here: \"{call} {b-c}\"", "still-here: there is no slot {b-c}")]
    [InlineData("or: b", "or: \"{x}\"", "or: there is no slot {x}")]
    [InlineData("Call {call}\\n two", "Call\\n {call}", "seizure: an emergency has at most four lines and the number in the first")]
    [InlineData("four", "four\\n five", "seizure: an emergency has at most four lines and the number in the first")]
    public void Compile_Mistake_NamesTheFileAndTheText(string right, string wrong, string problem)
    {
        _content.Change("Safety/replies/es.yaml", right, wrong);

        var mistake = Assert.Throws<ContentException>(() => SafetyRepliesPart.Compile(_content.Folder));

        Assert.Equal(("Safety/replies/es.yaml", problem), (mistake.File, mistake.Problem));
    }

    [Fact]
    public void Compile_LanguageWithoutReplies_IsNamed()
    {
        _content.Write("Safety/replies/pt.yaml", Replies.Replace("xx", "it", StringComparison.Ordinal));

        Assert.Equal("Safety/replies: the language pt is missing", Assert.Throws<ContentException>(() => SafetyRepliesPart.Compile(_content.Folder)).Message);
    }
}
