using System.Numerics;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Numbers below a bound, taken in order while greater ones are still added.</summary>
internal sealed class Due(int bound)
{
    private const int Width = 64;
    private readonly ulong[] _bits = new ulong[(bound + Width - 1) / Width];

    public void Add(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
            _bits[number / Width] |= 1UL << (number % Width);
    }

    /// <summary>The least number from <paramref name="from"/> on; the bound or more when there is none.</summary>
    public int Next(int from)
    {
        if (from >= bound)
            return bound;
        var at = from / Width;
        var bits = _bits[at] & (ulong.MaxValue << (from % Width));
        while (bits == 0 && ++at < _bits.Length)
            bits = _bits[at];
        return (at * Width) + BitOperations.TrailingZeroCount(bits);
    }
}
