using System.Text;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Labels are often words themselves ("cancel_order"); they tell something even before the first example.</summary>
internal static class LabelNames
{
    /// <summary>The names of the labels in scope as lines to learn from; those without words are left out.</summary>
    public static IEnumerable<LabelledText> AsLines(IReadOnlyList<LabelledText> lines) =>
        lines.Select(line => line.Label).Distinct(StringComparer.Ordinal)
            .Where(label => !Scope.IsOut(label))
            .Select(label => new LabelledText(Spoken(label), label))
            .Where(line => Words.Of(line.Text).Any(word => word.Length > 2 && word.All(char.IsLetter)));

    /// <summary>A name in camel case or with underscores as words.</summary>
    private static string Spoken(string label)
    {
        var spoken = new StringBuilder(label.Length + 8);
        for (var i = 0; i < label.Length; i++)
        {
            if (i > 0 && char.IsUpper(label[i]) && char.IsLower(label[i - 1])) spoken.Append(' ');
            spoken.Append(char.IsLetterOrDigit(label[i]) ? label[i] : ' ');
        }

        return spoken.ToString();
    }
}
