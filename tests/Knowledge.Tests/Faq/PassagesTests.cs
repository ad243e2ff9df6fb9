using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Compilation;

namespace KratomBot.Knowledge.Tests.Faq;

public sealed class PassagesTests
{
    private static readonly Dictionary<string, SourceEntry> Sources = new() { ["article"] = new(), ["fda"] = new() };

    [Fact]
    public void Read_ParagraphWithoutSource_FailsOnItsLine()
    {
        var mistake = Assert.Throws<ContentException>(() =>
            Passages.Read("a.md", "## Short\n\nSaid. {article}\n\n## Long\n\nSaid by nobody.", 10, Sources));

        Assert.Equal(16, mistake.Line);
    }

    [Fact]
    public void Read_UnknownSource_Fails() =>
        Assert.Throws<ContentException>(() => Passages.Read("a.md", "## Short\n\nSaid. {hearsay}\n\n## Long\n\nSaid. {article}", 1, Sources));

    [Fact]
    public void Read_MissingPart_Fails() =>
        Assert.Throws<ContentException>(() => Passages.Read("a.md", "## Short\n\nSaid. {article}", 1, Sources));

    [Fact]
    public void Read_Good_GivesPartsWithoutMarksAndAllSources()
    {
        var (brief, full, sources) = Passages.Read("a.md", "## Short\n\nOne\ntwo. {fda}\n\n## Long\n\nThree. {article}\n\nFour. {fda, article}", 1, Sources);

        Assert.Equal("One two.", brief);
        Assert.Equal("Three.\n\nFour.", full);
        Assert.Equal(["article", "fda"], sources);
    }
}
