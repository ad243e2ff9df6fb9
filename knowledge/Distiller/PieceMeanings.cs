using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace KratomBot.Knowledge.Distiller;

/// <summary>What a sentence encoder of the BERT family makes of each piece of its vocabulary when it stands alone.</summary>
internal static class PieceMeanings
{
    private const int Begin = 101;
    private const int End = 102;
    private const int Length = 3;
    private const int Batch = 64;

    /// <summary>For each piece the mean of the encoder's last layer over "begin, piece, end".</summary>
    public static double[][] Read(string model, int pieces)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        using var session = new InferenceSession(model, options);
        var meanings = new double[pieces][];
        for (var first = 0; first < pieces; first += Batch) ReadBatch(session, first, Math.Min(Batch, pieces - first), meanings);
        return meanings;
    }

    private static void ReadBatch(InferenceSession session, int first, int count, double[][] meanings)
    {
        int[] shape = [count, Length];
        var ids = new long[count * Length];
        for (var i = 0; i < count; i++) (ids[i * Length], ids[(i * Length) + 1], ids[(i * Length) + 2]) = (Begin, first + i, End);
        var ones = new long[ids.Length];
        Array.Fill(ones, 1);
        using var results = session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", new DenseTensor<long>(ids, shape)),
            NamedOnnxValue.CreateFromTensor("attention_mask", new DenseTensor<long>(ones, shape)),
            NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>(new long[ids.Length], shape)),
        ]);
        var layer = results[0].AsTensor<float>();
        for (var i = 0; i < count; i++)
        {
            var (row, at) = (new double[layer.Dimensions[2]], i);
            meanings[first + i] = row;
            for (var d = 0; d < row.Length; d++) row[d] = Enumerable.Range(0, Length).Sum(place => (double)layer[at, place, d]) / Length;
        }
    }
}
