using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace KratomBot.Knowledge.Content;

/// <summary>The content folder as people edit it. Every mistake comes out as a <see cref="ContentException"/> with file and line.</summary>
/// <param name="root">The folder's path.</param>
public sealed class ContentFolder(string root)
{
    private readonly IDeserializer _yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .WithNodeDeserializer(new ReadOnlyCollections(), where => where.OnTop())
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Names, relative to the root, of the files that fit a pattern in a folder and the folders below it, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string folder, string pattern)
    {
        var path = Path.Combine(root, folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]
            : throw new ContentException(folder, 0, "the folder is missing");
    }

    /// <summary>A file's text.</summary>
    public string ReadText(string file)
    {
        var path = Path.Combine(root, file);
        return File.Exists(path) ? File.ReadAllText(path) : throw new ContentException(file, 0, "the file is missing");
    }

    /// <summary>A file's bytes.</summary>
    public byte[] ReadBytes(string file)
    {
        var path = Path.Combine(root, file);
        return File.Exists(path) ? File.ReadAllBytes(path) : throw new ContentException(file, 0, "the file is missing");
    }

    /// <summary>Reads a YAML (or JSON) file. Unknown and doubled keys are mistakes.</summary>
    public T ReadYaml<T>(string file) => ParseYaml<T>(file, ReadText(file), firstLine: 1);

    /// <summary>Reads a Markdown file that begins with YAML between two lines of three dashes.</summary>
    /// <returns>The YAML, the Markdown, and the line of the file on which the Markdown begins.</returns>
    public (T Head, string Body, int BodyLine) ReadMarkdown<T>(string file)
    {
        var lines = ReadText(file).ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---", 1);
        if (lines[0] != "---" || end < 0)
            throw new ContentException(file, 1, "must begin with YAML between two lines of three dashes");
        var head = ParseYaml<T>(file, string.Join('\n', lines[1..end]), firstLine: 2);
        return (head, string.Join('\n', lines[(end + 1)..]).Trim(), end + 2);
    }

    private T ParseYaml<T>(string file, string text, int firstLine)
    {
        try
        {
            return _yaml.Deserialize<T>(text) ?? throw new ContentException(file, firstLine, "is empty");
        }
        catch (YamlException mistake)
        {
            var line = (int)mistake.Start.Line + firstLine - 1;
            throw new ContentException(file, line, mistake.InnerException?.Message ?? mistake.Message, mistake);
        }
    }
}
