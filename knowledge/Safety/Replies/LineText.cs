using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Safety;

/// <summary>Writes help lines for a place into the slots of a reply.</summary>
internal sealed partial class LineText(HelpLines lines, ReplyBook book)
{
    private const int MostLines = 3;
    private const int MostPoisonLines = 8;

    /// <summary>A text with its slots filled.</summary>
    public string Fill(string text, Whereabouts where) =>
        Slot().Replace(text, slot => slot.Groups[1].Value switch
        {
            "call" => Emergency(where),
            "crisis" => Lines(where, HelpLineKind.Crisis, book.Phrases["directory"], MostLines),
            "abuse" => Lines(where, HelpLineKind.Abuse, book.Phrases["directory"], MostLines),
            "child" => Lines(where, HelpLineKind.Child, book.Phrases["directory"], MostLines),
            "substance" => Lines(where, HelpLineKind.Substance, book.Phrases["directory"], MostLines),
            "poison" => Lines(where, HelpLineKind.Poison, book.Phrases["no-poison"], MostPoisonLines),
            _ => slot.Value,
        });

    private string Emergency(Whereabouts where)
    {
        if (where.Known is { } known)
            return Numbers(known) is { Length: > 0 } numbers ? numbers : book.Phrases["call-unknown"];
        return where.LocaleRegion is { } region && Numbers(region) is { Length: > 0 } likely
            ? $"{likely} ({Name(region)}), {book.Phrases["or"]} {book.Phrases["call-unknown"]}"
            : book.Phrases["call-unknown"];
    }

    private string Numbers(string country) => string.Join($" {book.Phrases["or"]} ", lines.For(country, HelpLineKind.Emergency).Where(line => line.Call is not null).Select(line => Tel(line.Call!)));

    /// <summary>The lines of a known country; of a guessed one, labelled and followed by the international ones; else the directory.</summary>
    private string Lines(Whereabouts where, HelpLineKind kind, string elsewhere, int most)
    {
        if ((where.Known ?? where.LocaleRegion) is not { } country || lines.For(country, kind) is not { Count: > 0 } found)
            return elsewhere;
        var shown = string.Join(" · ", InLanguage(found).Take(most).Select(Line));
        return where.Known is not null ? shown : $"{Fill("here", country)}: {shown} · {elsewhere}";
    }

    /// <summary>Lines in the reply's language first, else in the order of the data.</summary>
    private IEnumerable<HelpLine> InLanguage(IReadOnlyList<HelpLine> found) =>
        found.OrderBy(line => line.Languages is null || line.Languages.Contains(book.Language) ? 0 : 1);

    private string Line(HelpLine line)
    {
        List<string> ways = [];
        if (line.Call is { } number)
            ways.Add($"{book.Phrases["call-verb"]} {Tel(number)}");
        if (line.Text is { } text)
            ways.Add($"{book.Phrases["text-verb"]} {text}");
        if (line.Chat is { } chat)
            ways.Add(chat);
        if (ways.Count == 0 && line.Url is { } url)
            ways.Add(url);
        string?[] notes = [line.Hours is "24/7" ? null : line.Hours, line.Cost is null or "free" ? null : line.Cost];
        var remarks = string.Join(", ", notes.Where(note => note is not null));
        return $"{line.Name}: {string.Join(", ", ways)}{(remarks.Length > 0 ? $" ({remarks})" : "")}";
    }

    private string Fill(string phrase, string country) => book.Phrases[phrase].Replace("{country}", Name(country), StringComparison.Ordinal);

    private string Name(string country) => lines.Countries.FirstOrDefault(lines => lines.Country == country)?.Name ?? country;

    private static string Tel(string number) => $"[{number}](tel:{NotDial().Replace(number, "")})";

    [GeneratedRegex(@"\{([a-z-]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Slot();

    [GeneratedRegex("[^0-9+]", RegexOptions.NonBacktracking)]
    private static partial Regex NotDial();
}
