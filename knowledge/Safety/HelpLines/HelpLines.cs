using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>The help lines of all countries.</summary>
public sealed class HelpLines
{
    /// <summary>The name of the compiled part.</summary>
    public const string Part = "help-lines.json";

    private readonly Dictionary<string, CountryLines> _byCountry = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines of these countries and, without a country, the international block.</summary>
    public HelpLines(IReadOnlyList<CountryLines> countries)
    {
        Countries = countries;
        International = new CountryLines(null, "International", []);
        foreach (var country in countries)
        {
            if (country.Country is { } code)
                _byCountry[code] = country;
            else
                International = country;
        }
    }

    /// <summary>Everything, hidden lines included.</summary>
    public IReadOnlyList<CountryLines> Countries { get; }

    /// <summary>The lines for a place without lines of its own.</summary>
    public CountryLines International { get; }

    /// <summary>Reads the lines.</summary>
    /// <exception cref="ContentException">The part is missing or broken.</exception>
    public static HelpLines Load(ContentBundle content) => new(content.Read<CountryLines[]>(Part));

    /// <summary>Whether there are lines for a country.</summary>
    public bool Knows(string? country) => country is not null && _byCountry.ContainsKey(country);

    /// <summary>The lines of a kind that users of a country see; empty when there are none.</summary>
    public IReadOnlyList<HelpLine> For(string? country, HelpLineKind kind) =>
        country is not null && _byCountry.TryGetValue(country, out var lines)
            ? [.. lines.Lines.Where(line => line.Kind == kind && line.Shown)]
            : [];

    /// <summary>Lines that nobody sees until a person has checked them.</summary>
    public IReadOnlyList<(string Country, HelpLine Line)> Hidden() => Where(line => !line.Shown);

    /// <summary>Lines that no person has checked, or not within the last 180 days.</summary>
    /// <param name="today">The day of the report.</param>
    public IReadOnlyList<(string Country, HelpLine Line)> DueForCheck(DateOnly today) =>
        Where(line => line.VerifiedOn is not { } day || !line.Verified || day.AddDays(DaysBetweenChecks) < today);

    /// <summary>How long a check of a number holds, in days.</summary>
    public const int DaysBetweenChecks = 180;

    private List<(string Country, HelpLine Line)> Where(Func<HelpLine, bool> chosen) =>
        [.. Countries.SelectMany(country => country.Lines.Where(chosen).Select(line => (country.Country ?? "international", line)))];
}
