using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Tests.Content;

public sealed class ContentFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kratombot-content-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void ReadYaml_UnknownKey_NamesFileAndLine()
    {
        Write("a.yaml", "name: x\nbogus: 1\n");

        var mistake = Assert.Throws<ContentException>(() => new ContentFolder(_folder.FullName).ReadYaml<Sample>("a.yaml"));

        Assert.Equal("a.yaml", mistake.File);
        Assert.Equal(2, mistake.Line);
    }

    [Fact]
    public void ReadMarkdown_MistakeInHead_CountsLinesOfTheWholeFile()
    {
        Write("a.md", "---\nname: x\nname: y\n---\nText\n");

        var mistake = Assert.Throws<ContentException>(() => new ContentFolder(_folder.FullName).ReadMarkdown<Sample>("a.md"));

        Assert.Equal(3, mistake.Line);
    }

    [Fact]
    public void ReadMarkdown_Good_GivesHeadAndBody()
    {
        Write("a.md", "---\nname: x\n---\n\nText\n");

        var (head, body, _) = new ContentFolder(_folder.FullName).ReadMarkdown<Sample>("a.md");

        Assert.Equal("x", head.Name);
        Assert.Equal("Text", body);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private sealed class Sample
    {
        public string? Name { get; set; }
    }
}
