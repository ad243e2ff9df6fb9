using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Numbers by text, of which only the hash is kept: whoever asks looks whether what was found fits. Two arrays, so that it is stored and loaded as it is.</summary>
/// <param name="keys">Hashes in order.</param>
/// <param name="numbers">The number to each.</param>
internal sealed class HashIndex(ulong[] keys, int[] numbers)
{
    public ulong[] Keys => keys;

    public int[] Numbers => numbers;

    public static HashIndex Of(IEnumerable<(string Text, int Number)> entries)
    {
        (ulong Key, int Number)[] sorted = [.. entries.Select(entry => (FeatureHash.Of(entry.Text), entry.Number)).Order()];
        return new HashIndex(Array.ConvertAll(sorted, entry => entry.Key), Array.ConvertAll(sorted, entry => entry.Number));
    }

    /// <summary>The numbers of a text, and seldom those of another.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<char> text)
    {
        var key = FeatureHash.Of(text);
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] < key)
                low = middle + 1;
            else
                high = middle;
        }

        while (high < keys.Length && keys[high] == key)
            high++;
        return numbers.AsSpan(low, high - low);
    }
}
