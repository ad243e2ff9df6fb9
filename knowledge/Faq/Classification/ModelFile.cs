using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Writes a trained classifier to one flat file and reads it back (little-endian, arrays after their length).</summary>
internal static class ModelFile
{
    private const uint Mark = 0x4D51464B;
    private const int Version = 4;

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
        WriteTexts(writer, ranker.Encoder.Extractor.Spelling?.KnownWords ?? []);
        writer.Write(ranker.Encoder.MeaningWeight);
        writer.Write(ranker.NearestWeight);
        writer.Write(ranker.MeaningNearestWeight);
        WriteTexts(writer, ranker.Labels);
        WriteTexts(writer, ranker.Lines);
        WriteArray(writer, ranker.LineLabels);
        WriteArray(writer, ranker.Encoder.Vocabulary.Keys);
        WriteArray(writer, ranker.Encoder.Vocabulary.Rarity);
        writer.Write(ranker.Encoder.Vocabulary.Spelled);
        WriteArray(writer, ranker.Model.Scales);
        WriteArray(writer, ranker.Model.Weights);
        WriteArray(writer, ranker.Nearest.Starts);
        WriteArray(writer, ranker.Nearest.Lines);
        WriteArray(writer, ranker.Nearest.Values);
        WriteArray(writer, ranker.Meanings.Rows);
        WriteArray(writer, rejection.Weights);
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
            var words = ReadTexts(reader);
            var extractor = new FeatureExtractor(lexicon, letters, words.Length == 0 ? null : new Spelling(words));
            var (meaningWeight, nearestWeight, meaningNearestWeight) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
            var labels = ReadTexts(reader);
            var lines = ReadTexts(reader);
            var lineLabels = ReadArray<ushort>(reader);
            var vocabulary = new Vocabulary(ReadArray<ulong>(reader), ReadArray<float>(reader), reader.ReadInt32());
            var model = new LinearModel(ReadArray<float>(reader), ReadArray<sbyte>(reader), labels.Length);
            var nearest = new NearestLines(ReadArray<int>(reader), ReadArray<ushort>(reader), ReadArray<byte>(reader), lines.Length);
            var rows = ReadArray<sbyte>(reader);
            var meanings = new Meanings(rows, lines.Length == 0 ? 0 : rows.Length / lines.Length);
            var rejection = new Rejection(ReadArray<double>(reader), reader.ReadDouble());
            var encoder = new TextEncoder(extractor, vocabulary, meaningWeight > 0 ? WordVectors.English : null, meaningWeight);
            return (new Ranker(encoder, model, nearest, labels, lines, lineLabels, nearestWeight, meanings, meaningNearestWeight), rejection, fingerprint);
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("the model is cut short", cut);
        }
    }

    private static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts) writer.Write(text);
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.ReadString();
        return texts;
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values) where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] ReadArray<T>(BinaryReader reader) where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
