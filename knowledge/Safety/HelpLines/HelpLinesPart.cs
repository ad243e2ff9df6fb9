using System.Globalization;
using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>Compiles <c>Content/HelpLines</c>, one file a country.</summary>
public static class HelpLinesPart
{
    private static string[] Fields =>
    [
        "kind", "name", "call", "text", "chat", "url", "hours", "cost", "languages",
        "grade", "source", "seen", "remark", "verifiedBy", "verifiedOn",
    ];

    /// <summary>Checks that every record has every field and gives the countries in order of their files' names.</summary>
    public static object Compile(ContentFolder content)
    {
        CountryLines[] countries = [.. content.Files("HelpLines", "*.yaml").Select(file => Read(content, file))];
        if (countries.Count(country => country.Country is null) != 1)
            throw new ContentException("HelpLines", 0, "needs exactly one file without a country, the international block");
        return countries;
    }

    private static CountryLines Read(ContentFolder content, string file)
    {
        var source = content.ReadYaml<CountrySource>(file);
        if (source.Country is { Length: not 2 })
            throw new ContentException(file, 1, "country must be an ISO 3166 code of two letters");
        if (source.Name.Length == 0 || source.Lines.Count == 0)
            throw new ContentException(file, 1, "needs a name and lines");
        var lines = source.Lines.Select((line, index) => Line(file, index + 1, line)).ToArray();
        return source.Country is null || lines.Any(line => line.Kind is HelpLineKind.Emergency)
            ? new CountryLines(source.Country, source.Name, lines)
            : throw new ContentException(file, 1, "needs an emergency number");
    }

    private static HelpLine Line(string file, int number, Dictionary<string, object?> record)
    {
        var place = $"line {number.ToString(CultureInfo.InvariantCulture)}";
        if (Fields.FirstOrDefault(field => !record.ContainsKey(field)) is { } missing)
            throw new ContentException(file, 0, $"{place}: the field {missing} is missing (write null when it is not known)");
        if (record.Keys.FirstOrDefault(key => !Fields.Contains(key)) is { } unknown)
            throw new ContentException(file, 0, $"{place}: there is no field {unknown}");

        string? Maybe(string field) => record[field] as string is { Length: > 0 } value ? value : null;
        string Needed(string field) => Maybe(field) ?? throw new ContentException(file, 0, $"{place}: {field} must not be empty");
        T Named<T>(string field)
            where T : struct, Enum => Enum.TryParse<T>(Needed(field).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
                ? value
                : throw new ContentException(file, 0, $"{place}: {field} must be one of {string.Join(", ", Enum.GetNames<T>())}");
        DateOnly? Day(string field) => Maybe(field) is not { } text
            ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new ContentException(file, 0, $"{place}: {field} must be a date such as 2026-01-31");

        var line = new HelpLine(
            Named<HelpLineKind>("kind"), Needed("name"), Maybe("call"), Maybe("text"), Maybe("chat"), Maybe("url"), Maybe("hours"), Maybe("cost"),
            (record["languages"] as List<object>)?.ConvertAll(language => language.ToString() ?? ""),
            Named<HelpLineGrade>("grade"), Needed("source"), Maybe("seen"), Maybe("remark"), Maybe("verifiedBy"), Day("verifiedOn"));
        return line is { Call: null, Text: null, Chat: null, Url: null }
            ? throw new ContentException(file, 0, $"{place}: has no way to reach anybody")
            : line;
    }

    private sealed class CountrySource
    {
        public string? Country { get; set; }

        public string Name { get; set; } = "";

        public List<Dictionary<string, object?>> Lines { get; set; } = [];
    }
}
