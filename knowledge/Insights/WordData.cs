namespace KratomBot.Knowledge.Insights;

/// <summary>Reads the word lists that the program carries: <c>key: word, word, two word phrase</c>, with # before a comment.</summary>
internal static class WordData
{
    /// <summary>The lines of a list: the key and its forms.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static IEnumerable<(string Key, string[] Forms)> Read(string name)
    {
        using var stream = typeof(WordData).Assembly.GetManifestResourceStream($"KratomBot.Insights.{name}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            yield return (line[..colon].Trim(), line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
