namespace KratomBot.Knowledge.Faq.Classification;

/// <summary>Writes a line as a hurried person would: letters swapped, dropped, doubled, a word left out. Used in training only.</summary>
/// <param name="seed">The same seed gives the same slips.</param>
internal sealed class Misspeller(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The line with a few slips.</summary>
    public string Write(string line)
    {
        var words = Words.Of(line);
        if (words.Length == 0) return line;
        List<string> written = new(words.Length);
        foreach (var word in words)
        {
            if (words.Length > 4 && _random.Next(12) == 0) continue;
            written.Add(word.Length > 3 && _random.Next(3) == 0 ? Slip(word) : word);
        }

        return string.Join(' ', written);
    }

    private string Slip(string word)
    {
        var at = 1 + _random.Next(word.Length - 2);
        return _random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + Neighbour(word[at]) + word[(at + 1)..],
        };
    }

    private char Neighbour(char letter) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => "aeiou"[_random.Next(5)],
        _ => (char)('a' + _random.Next(26)),
    };
}
