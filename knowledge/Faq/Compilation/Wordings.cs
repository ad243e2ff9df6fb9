using System.Security.Cryptography;
using System.Text;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Classification;
using KratomBot.Knowledge.Faq.Understanding;

namespace KratomBot.Knowledge.Faq.Compilation;

/// <summary>How people ask: the files in <c>Faq/wordings</c>, one for each hand, and the lexicon beside them.</summary>
public sealed class Wordings
{
    private const string LexiconFile = "Faq/lexicon.yaml";

    private Wordings(IReadOnlyList<LabelledText> lines, ConceptLexicon lexicon, string fingerprint)
    {
        Lines = lines;
        Lexicon = lexicon;
        Fingerprint = fingerprint;
    }

    /// <summary>All wordings, with the hand as group. Kinds of "out of scope" are labels with an exclamation mark.</summary>
    public IReadOnlyList<LabelledText> Lines { get; }

    /// <summary>The concepts of the subject.</summary>
    public ConceptLexicon Lexicon { get; }

    /// <summary>Changes whenever a wording or the lexicon does.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads and checks all files.</summary>
    /// <exception cref="ContentException">A topic or kind does not exist, or a file cannot be read.</exception>
    public static Wordings Read(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var topics = folder.Files("Faq/topics", "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet(StringComparer.Ordinal);
        var kinds = Enum.GetValues<OutOfScopeKind>().Select(KindLabels.Name).ToHashSet(StringComparer.Ordinal);
        List<LabelledText> lines = [];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in folder.Files("Faq/wordings", "*.yaml"))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(folder.ReadText(file).ReplaceLineEndings("\n")));
            var hand = Path.GetFileNameWithoutExtension(file);
            var read = folder.ReadYaml<WordingFile>(file);
            Add(file, hand, read.Topics, topics, "", lines);
            Add(file, hand, read.OutOfScope, kinds, "!", lines);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(folder.ReadText(LexiconFile).ReplaceLineEndings("\n")));
        var lexicon = folder.ReadYaml<Dictionary<string, List<string>>>(LexiconFile);
        return new Wordings(
            lines,
            new ConceptLexicon(lexicon.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value)),
            Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static void Add(
        string file, string hand, Dictionary<string, List<string>> wordings, HashSet<string> known, string mark, List<LabelledText> lines)
    {
        foreach (var (name, texts) in wordings)
        {
            if (!known.Contains(name)) throw new ContentException(file, 0, $"\"{name}\" is no topic or kind");
            lines.AddRange(texts.Select(text => new LabelledText(text, mark + name, hand)));
        }
    }

    private sealed class WordingFile
    {
        public Dictionary<string, List<string>> Topics { get; set; } = [];
        public Dictionary<string, List<string>> OutOfScope { get; set; } = [];
    }
}
