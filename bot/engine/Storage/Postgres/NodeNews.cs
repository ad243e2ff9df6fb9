using System.Text;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>
/// What nodes tell each other: the sender on the first line, then a conversation a line. An empty line stands for anything else that
/// may have happened.
/// </summary>
internal static class NodeNews
{
    /// <summary>PostgreSQL takes less than 8000 bytes.</summary>
    private const int Longest = 7900;

    public static IEnumerable<string> Write(Guid sender, IEnumerable<ConversationKey?> changed)
    {
        var head = sender.ToString("N");
        var text = new StringBuilder(head);
        var length = head.Length;
        foreach (var key in changed)
        {
            var line = Line(key);
            if (length + line.Length + 1 > Longest)
            {
                yield return text.ToString();
                text.Clear().Append(head);
                length = head.Length;
            }
            text.Append('\n').Append(line);
            length += Encoding.UTF8.GetByteCount(line) + 1;
        }
        if (length > head.Length) yield return text.ToString();
    }

    /// <summary>Nothing of what this node said itself.</summary>
    public static IEnumerable<ConversationKey?> Read(Guid reader, string text)
    {
        var lines = text.Split('\n');
        return lines[0] == reader.ToString("N") ? [] : lines.Skip(1).Select(line => line.Length == 0 ? (ConversationKey?)null : ConversationKey.Parse(PostgresText.Read(line)));
    }

    private static string Line(ConversationKey? key) =>
        key?.ToString() is { } text && text.Length < Longest / 8 && !text.Contains('\n', StringComparison.Ordinal) ? PostgresText.Write(text) : "";
}
