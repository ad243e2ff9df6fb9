namespace KratomBot.Knowledge.Recognition.Reading;

/// <summary>
/// Makes characters that people use for the same thing the same: letter case, typographic dashes and quotes, fullwidth forms.
/// One character stays one character, so that every position is a position in the original text.
/// </summary>
internal static class Folding
{
    private const int FullwidthOffset = 0xFEE0;

    public static char Fold(char character) => character switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' or ' ' or '\n' => character,
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        < '\u0080' => character is '\t' or '\r' or '\v' or '\f' ? (character == '\t' ? ' ' : '\n') : character,
        >= '\uFF01' and <= '\uFF5E' => Fold((char)(character - FullwidthOffset)),
        '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '\u2032' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        '\u00D7' or '\u2715' => 'x',
        '\u2248' or '\u223C' => '~',
        '\u2192' or '\u27A1' or '\u21D2' => '>',
        '\u2026' => '.',
        '\u2028' or '\u2029' or '\u0085' => '\n',
        _ when char.IsWhiteSpace(character) => ' ',
        _ => char.ToLowerInvariant(character),
    };

    /// <summary>The value of a one-character fraction, or 0.</summary>
    public static double Vulgar(char character) => character switch
    {
        '\u00BD' => 1 / 2.0,
        '\u00BC' => 1 / 4.0,
        '\u00BE' => 3 / 4.0,
        '\u2153' => 1 / 3.0,
        '\u2154' => 2 / 3.0,
        '\u215B' => 1 / 8.0,
        '\u215C' => 3 / 8.0,
        _ => 0,
    };
}
