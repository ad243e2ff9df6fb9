using System.Text.RegularExpressions;
using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Faq.Compilation;

/// <summary>
/// Reads the body of a topic's file: a part "Short" and a part "Long", each of paragraphs that end with the names of
/// their sources in braces, such as <c>{article, who-overdose}</c>. A paragraph without a source is a mistake.
/// </summary>
internal static partial class Passages
{
    /// <summary>The two parts as readers see them, and the names of all sources in order of their first use.</summary>
    public static (string Short, string Long, IReadOnlyList<string> Sources) Read(
        string file, string body, int firstLine, IReadOnlyDictionary<string, SourceEntry> known)
    {
        Dictionary<string, List<string>> parts = new() { ["Short"] = [], ["Long"] = [] };
        List<string> sources = ["article"];
        List<string>? current = null;
        foreach (var (paragraph, line) in Paragraphs(body, firstLine))
        {
            if (paragraph.StartsWith("## ", StringComparison.Ordinal))
            {
                current = parts.GetValueOrDefault(paragraph[3..])
                    ?? throw new ContentException(file, line, "the parts are \"## Short\" and \"## Long\"");
                continue;
            }

            var mark = SourceMark().Match(paragraph);
            if (!mark.Success)
                throw new ContentException(file, line, "the paragraph names no source; end it with {article} or another name of sources.yaml");
            foreach (var source in mark.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (!known.ContainsKey(source))
                    throw new ContentException(file, line, $"the source \"{source}\" is not in sources.yaml");
                if (!sources.Contains(source)) sources.Add(source);
            }

            (current ?? throw new ContentException(file, line, "the text must begin with \"## Short\"")).Add(paragraph[..mark.Index].TrimEnd());
        }

        foreach (var (name, paragraphs) in parts)
            if (paragraphs.Count == 0) throw new ContentException(file, firstLine, $"the part \"## {name}\" is missing or empty");
        return (string.Join("\n\n", parts["Short"]), string.Join("\n\n", parts["Long"]), sources);
    }

    private static IEnumerable<(string Text, int Line)> Paragraphs(string body, int firstLine)
    {
        var lines = body.Split('\n');
        List<string> paragraph = [];
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i].Trim() : "";
            if (line.Length > 0) { paragraph.Add(line); continue; }
            if (paragraph.Count > 0) yield return (string.Join(' ', paragraph), firstLine + i - paragraph.Count);
            paragraph.Clear();
        }
    }

    [GeneratedRegex(@"\{([a-z0-9, -]+)\}$", RegexOptions.NonBacktracking)]
    private static partial Regex SourceMark();
}
