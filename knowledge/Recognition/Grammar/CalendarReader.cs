using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace KratomBot.Knowledge.Recognition.Grammar;

/// <summary>The library's date and time model, for calendar expressions behind "since".</summary>
/// <remarks>Its time grows with the cube of the text: it is asked about short pieces only, and about few of a message.</remarks>
internal static class CalendarReader
{
    /// <summary>The longest piece that is ever passed on.</summary>
    public const int LongestPiece = 160;

    // The library would otherwise keep what people wrote in a cache that never empties.
    private static readonly DateTimeModel Model =
        new DateTimeRecognizer(Culture.English, DateTimeOptions.NoProtoCache, lazyInitialization: true).GetDateTimeModel(Culture.English);

    /// <summary>The date that "since ..." names: the last one before <paramref name="now"/> when the expression fits many.</summary>
    /// <param name="piece">The expression, which begins with "since".</param>
    /// <param name="now">The writer's local time.</param>
    /// <param name="length">How many characters of the piece belong to the expression.</param>
    public static DateOnly? Since(string piece, DateTime now, out int length)
    {
        length = 0;
        if (piece.Length > LongestPiece) return null;
        var today = DateOnly.FromDateTime(now);
        foreach (var found in Model.Parse(piece, now))
        {
            if (found.Resolution?["values"] is not List<Dictionary<string, string>> values) continue;
            DateOnly? start = null;
            foreach (var value in values)
            {
                if (StartOf(value) is { } date && date < today && (start is null || date > start)) start = date;
            }
            if (start is null) continue;
            length = found.End + 1;
            return start;
        }
        return null;
    }

    /// <summary>The first day of a value: a month counts from its 1st and a year from January 1st, whatever part of it is meant.</summary>
    private static DateOnly? StartOf(Dictionary<string, string> value)
    {
        if (!value.TryGetValue("start", out var text) && !value.TryGetValue("value", out text)) return null;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) || text.Length < 10) return null;
        var date = DateOnly.FromDateTime(start);
        var timex = value.GetValueOrDefault("timex", "");
        if (timex.Length == 4) return new DateOnly(date.Year, 1, 1);
        return timex.Length == 7 && timex[4] == '-' && timex[5] != 'W' ? new DateOnly(date.Year, date.Month, 1) : date;
    }
}
