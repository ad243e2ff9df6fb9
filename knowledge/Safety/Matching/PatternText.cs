using System.Globalization;
using KratomBot.Knowledge.Safety.Text;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>
/// The little language of rules and concepts:
/// <c>word</c>, <c>begin*</c>, <c>#</c> a number, <c>{concept}</c>, <c>a|b</c> either, <c>a?</c> or nothing, <c>~3</c> up to three tokens between,
/// <c>&amp;</c> both in any order, <c>!{x}</c> not in the clause, <c>!&lt;3{x}</c> not within three tokens before, <c>!&lt;&lt;3{x}</c> before though in an earlier clause, <c>!&gt;3{x}</c> after, <c>!&gt;&gt;3{x}</c> after though in the next clause, <c>!~{x}</c> not between its parts.
/// </summary>
internal static class PatternText
{
    /// <summary>The tokens of a sequence, with words folded as messages are.</summary>
    public static string[] Parts(string sequence) =>
        [.. sequence.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(FoldPart)];

    /// <summary>The gap that a part such as <c>~3</c> names; null when it is something else.</summary>
    public static int? Gap(string part) => part.Length > 1 && part[0] == '~' && int.TryParse(part[1..], CultureInfo.InvariantCulture, out var gap) ? gap : null;

    /// <summary>A guard such as <c>!&lt;3{neg}</c>.</summary>
    /// <exception cref="FormatException">It is not written as a guard.</exception>
    public static (GuardPlace Place, int Distance, string Concept) Guard(string part)
    {
        var brace = part.IndexOf('{', StringComparison.Ordinal);
        if (brace < 1 || part[^1] != '}')
            throw new FormatException($"'{part}' is no guard; write !{{x}}, !<3{{x}} or !>3{{x}}");
        var concept = part[(brace + 1)..^1];
        var where = part[1..brace];
        return where switch
        {
            "" => (GuardPlace.Clause, 0, concept),
            "~" => (GuardPlace.Within, 0, concept),
            ['<', '<', .. var distance] when int.TryParse(distance, CultureInfo.InvariantCulture, out var ahead) => (GuardPlace.Ahead, ahead, concept),
            ['<', .. var distance] when int.TryParse(distance, CultureInfo.InvariantCulture, out var before) => (GuardPlace.Before, before, concept),
            ['>', '>', .. var distance] when int.TryParse(distance, CultureInfo.InvariantCulture, out var beyond) => (GuardPlace.Beyond, beyond, concept),
            ['>', .. var distance] when int.TryParse(distance, CultureInfo.InvariantCulture, out var after) => (GuardPlace.After, after, concept),
            _ => throw new FormatException($"'{part}' is no guard; write !{{x}}, !<3{{x}} or !>3{{x}}"),
        };
    }

    private static IEnumerable<string> FoldPart(string part)
    {
        if (part == "#")
            return [part];
        if (part is ['{', .. var concepts, '}'] && concepts.Contains('|', StringComparison.Ordinal) && !concepts.Contains('{', StringComparison.Ordinal))
            return [$"{{{concepts.Replace("|", "}|{", StringComparison.Ordinal)}}}"];
        if (part.AsSpan().ContainsAny("{|~"))
            return [string.Join('|', part.Split('|').Select(choice => choice.StartsWith('{') || choice.StartsWith('~') || choice == "#" ? choice : FoldWord(choice)))];
        var optional = part.EndsWith('?');
        var prefix = part.EndsWith('*');
        var plain = optional || prefix ? part[..^1] : part;
        var words = Tokenizer.Split(TextFolding.Fold(plain)).ConvertAll(token => token.Text);
        if (words.Count == 0)
            throw new FormatException($"'{part}' has no letters");
        words[^1] += optional ? "?" : prefix ? "*" : "";
        return words;
    }

    private static string FoldWord(string word)
    {
        var folded = FoldPart(word).ToArray();
        return folded.Length == 1 ? folded[0] : throw new FormatException($"'{word}' must be one word between bars; make a concept of it");
    }
}
