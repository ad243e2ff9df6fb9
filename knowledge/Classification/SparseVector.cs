namespace KratomBot.Knowledge.Classification;

/// <summary>A vector of which most entries are nought.</summary>
/// <param name="Indices">Where it is not nought, in rising order.</param>
/// <param name="Values">The values there.</param>
internal readonly record struct SparseVector(int[] Indices, float[] Values);
