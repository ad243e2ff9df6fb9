using KratomBot.Knowledge.Classification;
using KratomBot.Knowledge.Safety.Text;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>A message as the second reader sees it: plain words, disguises taken off as far as no lexicon is needed for it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Starts">The word that each sentence begins with.</param>
internal sealed record ReaderText(List<string> Words, List<int> Starts)
{
    private const int ShortestRun = 2;
    private const int LongestRun = 5;
    private const int ShortestSpelling = 3;
    private const char FirstEmoji = '\u2190';

    /// <summary>The weight of each <see cref="FeatureGroup"/>.</summary>
    public static IReadOnlyList<double> GroupWeights { get; } = [1.0, 0.8, 0, 0, 1.0, 0.5];

    /// <summary>Reads a text.</summary>
    public static ReaderText Of(string text)
    {
        var tokens = WithoutEmoji(Tokenizer.Split(TextFolding.Fold(text)));
        ReaderText read = new(new(tokens.Count), []);
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens[i].Before >= Break.HalfSentence) read.Starts.Add(read.Words.Count);
            var end = i;
            while (end < tokens.Count && tokens[end].Text.Length == 1 && char.IsLetter(tokens[end].Text[0])) end++;
            if (end - i >= ShortestSpelling)
            {
                read.Words.Add(Plain(string.Concat(tokens[i..end].Select(token => token.Text))));
                i = end;
                continue;
            }

            read.Words.Add(Plain(tokens[i].Text));
            i++;
        }

        return read;
    }

    /// <summary>A smile beside a danger takes nothing away from it; those that are weapons are for the rules.</summary>
    private static List<RawToken> WithoutEmoji(List<RawToken> tokens)
    {
        List<RawToken> kept = new(tokens.Count);
        var pending = Break.None;
        foreach (var token in tokens)
        {
            var before = token.Before > pending ? token.Before : pending;
            var isEmoji = token.Text[0] >= FirstEmoji && !char.IsLetterOrDigit(token.Text[0]);
            if (!isEmoji) kept.Add(token with { Before = before });
            pending = isEmoji ? before : Break.None;
        }

        return kept;
    }

    /// <summary>The features of all words, as training takes them.</summary>
    public List<Feature> Features()
    {
        List<Feature> features = new(Words.Count * 24);
        var neighbours = new WordNeighbours();
        foreach (var word in Words)
        {
            features.Add(WordFeature(word));
            Add(neighbours.Next(FeatureHash.Of(word)));
            AddLetters(word, features);
        }

        Add(neighbours.End());
        return features;

        void Add((Feature Pair, Feature Triple) found)
        {
            features.Add(found.Pair);
            features.Add(found.Triple);
        }
    }

    /// <summary>A word by itself.</summary>
    public static Feature WordFeature(string word) => Feature.Of(FeatureHash.Of(word), FeatureGroup.Word);

    /// <summary>Adds the runs of letters of a word.</summary>
    public static void AddLetters(string word, List<Feature> features) => FeatureHash.AddLetters(word, ShortestRun, LongestRun, features);

    /// <summary>Letters for the signs that stand for them, and each letter once where it is said again and again.</summary>
    private static string Plain(string word)
    {
        if (word.AsSpan().ContainsAny("'|")) word = word.Replace("'", "", StringComparison.Ordinal).Replace('|', 'l');
        if (LeetSpeak.Mixed(word) && !char.IsAsciiDigit(word[0])) word = LeetSpeak.Readings(word).First();
        for (var i = 1; i < word.Length; i++)
            if (word[i] == word[i - 1] && char.IsLetter(word[i])) return Once(word);
        return word;
    }

    private static string Once(string word) =>
        string.Concat(word.Where((letter, i) => i == 0 || letter != word[i - 1] || !char.IsLetter(letter)));
}
