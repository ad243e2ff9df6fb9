using System.Text;

namespace KratomBot.Knowledge.Distiller;

/// <summary>The flat file that the bot reads: the pieces, a scale for each, and their vectors in eight bits an entry.</summary>
internal static class VectorFile
{
    /// <summary>How many axes are kept.</summary>
    public const int Dimensions = 128;

    private const uint Mark = 0x4356574B;
    private const string Inside = "##";

    /// <summary>Whether a piece is kept: letters only, at the beginning of a word or inside it.</summary>
    public static bool IsKept(string piece) =>
        (piece.StartsWith(Inside, StringComparison.Ordinal) ? piece[Inside.Length..] : piece) is { Length: > 0 } letters && letters.All(char.IsAsciiLetterLower);

    /// <summary>Writes the file, little-endian.</summary>
    public static void Write(string path, string[] pieces, double[][] vectors)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.ASCII);
        writer.Write(Mark);
        writer.Write(pieces.Length);
        writer.Write(Dimensions);
        foreach (var piece in pieces) writer.Write(piece);
        float[] scales = [.. vectors.Select(vector => (float)(vector.Max(Math.Abs) / sbyte.MaxValue))];
        foreach (var scale in scales) writer.Write(scale);
        for (var i = 0; i < vectors.Length; i++)
            foreach (var value in vectors[i]) writer.Write((sbyte)Math.Round(value / scales[i]));
    }
}
