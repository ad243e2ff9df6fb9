using System.Text;
using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>Writes the trained reader to one flat file and reads it back.</summary>
internal static class ReaderFile
{
    private const uint Mark = 0x5244524B;
    private const int Version = 2;

    /// <summary>The file's bytes.</summary>
    /// <param name="model">The reader.</param>
    /// <param name="fingerprint">Tells later what it was trained on.</param>
    /// <param name="figures">How hands were read by models that had not seen them.</param>
    public static byte[] Write(ReaderModel model, string fingerprint, IReadOnlyList<string> figures)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(fingerprint);
        writer.WriteTexts(figures);
        writer.WriteTexts([.. model.Classes.Select(known => known.Kind)]);
        writer.WriteArray(Array.ConvertAll(model.Classes, known => (byte)known.Level));
        writer.WriteArray(model.Vocabulary.Keys);
        writer.WriteArray(model.Vocabulary.Rarity);
        foreach (var layer in (LinearModel[])[model.Weights, model.Network.Features, model.Network.Units])
        {
            writer.WriteArray(layer.Scales);
            writer.WriteArray(layer.Weights);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not such a file, is cut short, or of another version.</exception>
    public static (ReaderModel Model, string Fingerprint, IReadOnlyList<string> Figures) Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadUInt32() != Mark || reader.ReadInt32() != Version) throw new InvalidDataException("not a reader of this version");
            var fingerprint = reader.ReadString();
            var figures = reader.ReadTexts();
            var kinds = reader.ReadTexts();
            var levels = reader.ReadArray<byte>();
            var vocabulary = new Vocabulary(reader.ReadArray<ulong>(), reader.ReadArray<float>(), 0, 0, ReaderText.GroupWeights);
            var weights = Layer(reader, vocabulary.Count, kinds.Length);
            var network = new ReaderNetwork(Layer(reader, vocabulary.Count, ReaderNetwork.Hidden), Layer(reader, ReaderNetwork.Hidden, kinds.Length));
            if (levels.Length != kinds.Length) throw new InvalidDataException("the reader's parts do not fit together");
            ReaderClass[] classes = [.. levels.Zip(kinds, (level, kind) => new ReaderClass((SafetyLevel)level, kind))];
            return (new ReaderModel(vocabulary, weights, network, classes), fingerprint, figures);
        }
        catch (Exception mistake) when (mistake is EndOfStreamException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("the reader is cut short or damaged", mistake);
        }
    }

    private static LinearModel Layer(BinaryReader reader, int features, int width)
    {
        var (scales, weights) = (reader.ReadArray<float>(), reader.ReadArray<sbyte>());
        return scales.Length == features + 1 && weights.Length == scales.Length * width
            ? new LinearModel(scales, weights, width)
            : throw new InvalidDataException("the reader's parts do not fit together");
    }
}
