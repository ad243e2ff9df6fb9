using System.Collections.Frozen;

namespace KratomBot.Knowledge.Insights;

/// <summary>The phrases that carry a text: runs of words between frequent ones, weighed by how much company their words keep.</summary>
internal static class KeyPhrases
{
    private const int MostPhrases = 5;
    private const int LongestPhrase = 4;

    private static readonly FrozenSet<string> Frequent = WordData.Read("languages").SelectMany(line => line.Forms)
        .Except(["dose", "tolerance", "break", "pain", "pause", "toleranz", "tolerancia", "tolérance", "tolerância", "dolor", "dor", "douleur"]).ToFrozenSet();

    /// <summary>At most five, the most telling first, as they were typed.</summary>
    public static IReadOnlyList<string> Of(string text, List<TextWord> words)
    {
        var phrases = Runs(text, words);
        var company = new Dictionary<string, (int Uses, int Company)>();
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase)
            {
                var (uses, others) = company.GetValueOrDefault(word.Lower);
                company[word.Lower] = (uses + 1, others + phrase.Count);
            }
        }
        return [.. phrases
            .Select((phrase, order) => (Typed: TextSpan.Between(phrase[0].Span.Start, phrase[^1].Span.End).In(text), order,
                Weight: phrase.Sum(word => (double)company[word.Lower].Company / company[word.Lower].Uses)))
            .OrderByDescending(phrase => phrase.Weight).ThenBy(phrase => phrase.order)
            .DistinctBy(phrase => phrase.Typed, StringComparer.OrdinalIgnoreCase)
            .Take(MostPhrases).Select(phrase => phrase.Typed)];
    }

    private static List<List<TextWord>> Runs(string text, List<TextWord> words)
    {
        var runs = new List<List<TextWord>>();
        List<TextWord>? run = null;
        foreach (var word in words)
        {
            var isPlain = !Frequent.Contains(word.Lower) && !char.IsDigit(word.Lower[0]) && word.Lower.Length > 2;
            if (!isPlain) { run = null; continue; }
            var isNext = run is not null && run.Count < LongestPhrase && IsSpace(text, run[^1].Span.End, word.Span.Start);
            if (isNext) run!.Add(word);
            else runs.Add(run = [word]);
        }
        return runs;
    }

    private static bool IsSpace(string text, int from, int to) => text.AsSpan(from, to - from) is " " or "-";
}
