using System.Collections.Frozen;

namespace KratomBot.Knowledge.Safety.Text;

/// <summary>Letters of other scripts that look like Latin ones, as people swap them in to get past a filter.</summary>
internal static class Confusables
{
    private const string Lookalikes =
        "аaбbвbгrеeёeжxзeиuйuкkлnмmнhоoпnрpсcтtуyфfхxцuчyшwщwъbыbьbэeюiяrіiїiјjѕsԁdһhӏlԛqԝwґrєeқkңhүyұyһhәe" +
        "αaβbγyδdεeζzηnθoιiκkλlμuνvξeοoπnρpσoςcτtυuφfχxψwωw" +
        "ɑaʙbɢgɡgʜhɪiıiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrᴛtᴜuᴠvᴡwʏyᴢzᴀaᴄcᴅdᴇeꜰfꜱsɩiƖlǀl∣lℓløoðdþpłlđdħhŧtƒfɛeɔcʌvǝeəeɐaɯmɹrʇtʍwʎy";

    private static readonly FrozenDictionary<char, char> Map = Build();

    /// <summary>The Latin letter that a lower-case letter looks like, or the letter itself.</summary>
    public static char Fold(char letter) => letter < 0x80 ? letter : Map.GetValueOrDefault(letter, letter);

    private static FrozenDictionary<char, char> Build()
    {
        var map = new Dictionary<char, char>();
        for (var i = 0; i + 1 < Lookalikes.Length; i += 2)
            map.TryAdd(Lookalikes[i], Lookalikes[i + 1]);
        return map.ToFrozenDictionary();
    }
}
