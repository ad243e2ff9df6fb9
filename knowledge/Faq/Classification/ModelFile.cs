using System.Text;
using System.Text.Json;
using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Writes a trained classifier to one flat file and reads it back (little-endian, arrays after their length).</summary>
internal static class ModelFile
{
    private const uint Mark = 0x4D51464B;
    private const int Version = 6;

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(Ranker ranker, Rejection rejection, string fingerprint)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(fingerprint);
        writer.Write(ranker.Encoder.Extractor.Lexicon is { } lexicon ? JsonSerializer.Serialize(lexicon.Entries) : "");
        writer.Write(ranker.Encoder.Extractor.Letters);
        writer.WriteTexts(ranker.Encoder.Extractor.Spelling?.KnownWords ?? []);
        writer.Write(ranker.Encoder.MeaningWeight);
        writer.Write(ranker.NearestWeight);
        writer.Write(ranker.MeaningNearestWeight);
        writer.WriteTexts(ranker.Labels);
        writer.WriteTexts(ranker.Lines);
        writer.WriteArray(ranker.LineLabels);
        writer.WriteArray(ranker.Encoder.Vocabulary.Keys);
        writer.WriteArray(ranker.Encoder.Vocabulary.Rarity);
        writer.Write(ranker.Encoder.Vocabulary.WordCount);
        writer.Write(ranker.Encoder.Vocabulary.Spelled);
        writer.WriteArray(ranker.Model.Scales);
        writer.WriteArray(ranker.Model.Weights);
        writer.WriteArray(ranker.Nearest.Starts);
        writer.WriteArray(ranker.Nearest.Lines);
        writer.WriteArray(ranker.Nearest.Values);
        writer.WriteArray(ranker.Meanings.Rows);
        writer.WriteArray(rejection.Weights);
        writer.Write(rejection.Threshold);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, or of another version.</exception>
    public static (Ranker Ranker, Rejection Rejection, string Fingerprint) Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadUInt32() != Mark || reader.ReadInt32() != Version) throw new InvalidDataException("not a model of this version");
            var fingerprint = reader.ReadString();
            var concepts = reader.ReadString();
            var lexicon = concepts.Length == 0
                ? null
                : new ConceptLexicon(JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(concepts)!);
            var letters = reader.ReadBoolean();
            var words = reader.ReadTexts();
            var extractor = new FeatureExtractor(lexicon, letters, words.Length == 0 ? null : new Spelling(words));
            var (meaningWeight, nearestWeight, meaningNearestWeight) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
            var labels = reader.ReadTexts();
            var lines = reader.ReadTexts();
            var lineLabels = reader.ReadArray<ushort>();
            var vocabulary = new Vocabulary(reader.ReadArray<ulong>(), reader.ReadArray<float>(), reader.ReadInt32(), reader.ReadInt32(), FeatureExtractor.GroupWeights);
            var model = new LinearModel(reader.ReadArray<float>(), reader.ReadArray<sbyte>(), labels.Length);
            var nearest = new NearestLines(reader.ReadArray<int>(), reader.ReadArray<ushort>(), reader.ReadArray<byte>(), lines.Length);
            var rows = reader.ReadArray<sbyte>();
            var meanings = new Meanings(rows, lines.Length == 0 ? 0 : rows.Length / lines.Length);
            var rejection = new Rejection(reader.ReadArray<double>(), reader.ReadDouble());
            var encoder = new TextEncoder(extractor, vocabulary, meaningWeight > 0 ? WordVectors.English : null, meaningWeight);
            return (new Ranker(encoder, model, nearest, labels, lines, lineLabels, nearestWeight, meanings, meaningNearestWeight), rejection, fingerprint);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("the model is cut short", cut);
        }
    }
}
