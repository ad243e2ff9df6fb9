using KratomBot.Knowledge.Classification;
using KratomBot.Knowledge.Safety.Text;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>A message as the second reader sees it: plain words, disguises taken off as far as no lexicon is needed for it.</summary>
internal static class ReaderText
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const int ShortestSpelling = 3;

    /// <summary>The weight of each <see cref="FeatureGroup"/>.</summary>
    public static IReadOnlyList<double> GroupWeights { get; } = [1.0, 0.8, 0, 0, 1.0, 0.5];

    /// <summary>The words of a text.</summary>
    public static List<string> Words(string text)
    {
        var tokens = Tokenizer.Split(TextFolding.Fold(text));
        List<string> words = new(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var end = i;
            while (end < tokens.Count && tokens[end].Text.Length == 1 && char.IsLetter(tokens[end].Text[0])) end++;
            if (end - i >= ShortestSpelling)
            {
                words.Add(string.Concat(tokens[i..end].Select(token => token.Text)));
                i = end;
                continue;
            }

            words.Add(Plain(tokens[i].Text));
            i++;
        }

        return words;
    }

    /// <summary>The features of neighbouring words.</summary>
    public static List<Feature> Features(IReadOnlyList<string> words, int from, int to)
    {
        List<Feature> features = new((to - from) * 24);
        var (edge, before) = (FeatureHash.Of("^"), FeatureHash.Of("^^"));
        for (var i = from; i < to; i++)
        {
            var word = FeatureHash.Of(words[i]);
            features.Add(Feature.Of(word, FeatureGroup.Word));
            Add(before, edge, word, features);
            FeatureHash.AddLetters(words[i], ShortestRun, LongestRun, features);
            (before, edge) = (edge, word);
        }

        Add(before, edge, FeatureHash.Of("$"), features);
        return features;
    }

    private static void Add(ulong before, ulong last, ulong word, List<Feature> features)
    {
        var pair = FeatureHash.Join(last, word);
        features.Add(Feature.Of(pair, FeatureGroup.Pair));
        features.Add(Feature.Of(FeatureHash.Join(before, pair), FeatureGroup.Triple));
    }

    private static string Plain(string word)
    {
        var plain = word.Replace("'", "", StringComparison.Ordinal).Replace('|', 'l');
        if (LeetSpeak.Mixed(plain) && !char.IsAsciiDigit(plain[0])) plain = LeetSpeak.Readings(plain).First();
        return Matching.Lexicon.Collapse(plain, 2);
    }
}
