namespace KratomBot.Knowledge.Safety.Text;

/// <summary>Digits and signs that stand for letters.</summary>
internal static class LeetSpeak
{
    /// <summary>Whether a word mixes letters with digits or signs that may stand for letters.</summary>
    public static bool Mixed(string word)
    {
        var letters = false;
        var signs = false;
        foreach (var character in word)
        {
            letters |= char.IsLetter(character);
            signs |= !char.IsLetter(character);
        }

        return letters && signs;
    }

    /// <summary>The readings of a mixed word, at most two: 1, ! and | stand for i or for l.</summary>
    public static IEnumerable<string> Readings(string word)
    {
        yield return Read(word, 'i');
        if (word.AsSpan().ContainsAny("1!|"))
            yield return Read(word, 'l');
    }

    private static string Read(string word, char one) => string.Create(word.Length, (word, one), static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = source.word[i] switch
            {
                '0' => 'o',
                '1' or '!' or '|' => source.one,
                '2' => 'z',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '6' => 'g',
                '7' or '+' => 't',
                '8' => 'b',
                '9' => 'g',
                var character => character,
            };
        }
    });
}
