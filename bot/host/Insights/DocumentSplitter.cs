using System.Globalization;

namespace KratomBot.Host.Insights;

/// <summary>Cuts a text into documents that the service takes.</summary>
internal static class DocumentSplitter
{
    /// <summary>Text elements that a document may have at most.</summary>
    /// <remarks>https://learn.microsoft.com/azure/ai-services/language-service/concepts/data-limits</remarks>
    public const int MostTextElements = 5120;

    private const int LookBack = 200;

    /// <summary>The documents in order, each with its place in the text; together they are the text. Cut between words where there are any.</summary>
    public static IReadOnlyList<TextPiece> Split(string text)
    {
        if (text.Length <= MostTextElements) return [new TextPiece(0, text)];
        var starts = StringInfo.ParseCombiningCharacters(text);
        var pieces = new List<TextPiece>();
        for (var first = 0; first < starts.Length;)
        {
            var next = Math.Min(first + MostTextElements, starts.Length);
            if (next < starts.Length) next = AfterSpace(text, starts, first, next);
            var end = next < starts.Length ? starts[next] : text.Length;
            pieces.Add(new TextPiece(starts[first], text[starts[first]..end]));
            first = next;
        }

        return pieces;
    }

    private static int AfterSpace(string text, int[] starts, int first, int last)
    {
        for (var at = last; at > Math.Max(first + 1, last - LookBack); at--)
        {
            if (char.IsWhiteSpace(text[starts[at - 1]])) return at;
        }

        return last;
    }
}

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">The part.</param>
internal readonly record struct TextPiece(int Start, string Text);
