using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>A content folder of a few files, for one test to get wrong in one place.</summary>
internal sealed class SmallContent : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kratombot-safety-");

    public SmallContent(params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
            Write(file, text);
    }

    public ContentFolder Folder => new(_folder.FullName);

    /// <summary>Writes a file in place of the one that is there.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Changes a file's text; fails when there is nothing to change.</summary>
    public void Change(string file, string from, string to)
    {
        var text = Folder.ReadText(file);
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
