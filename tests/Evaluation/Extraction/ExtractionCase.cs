using System.Text.Json;
using System.Text.Json.Serialization;
using KratomBot.Knowledge.Recognition;

namespace KratomBot.Evaluation.Extraction;

/// <summary>A labelled message of the corpus.</summary>
public sealed record ExtractionCase(string Id, string Text, DateTime Now, Expected Expect)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Who wrote it: ids begin with letters that stand for the writer.</summary>
    [JsonIgnore]
    public string Hand => Id.TrimEnd("0123456789".ToCharArray());

    /// <summary>Reads a corpus of one message a line.</summary>
    public static IReadOnlyList<ExtractionCase> ReadAll(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<ExtractionCase>(line, Options)!)];
}

/// <summary>What a message says.</summary>
public sealed record Expected(IReadOnlyList<ExpectedDose> Doses, IReadOnlyList<ExpectedFrequency> Frequencies, IReadOnlyList<ExpectedDuration> Durations)
{
    /// <summary>Whether there is nothing that must be found.</summary>
    [JsonIgnore]
    public bool IsNothing => Doses.All(d => d.Optional) && Frequencies.All(f => f.Optional) && Durations.All(d => d.Optional);
}

/// <summary>What all labels have: the words, and whether the item may as well be left out.</summary>
public abstract record ExpectedItem(double Min, double Max)
{
    private static readonly string[] MostWords = ["up to", "at most", "tops", "max", "never above", "never over", "never go", "no more than", "less than", "under", "below", "at the most", "exceed"];
    private static readonly string[] LeastWords = ["at least", "over ", "more than", "+", "minimum", "above", "upwards"];

    /// <summary>The words of the message that it came from.</summary>
    public string Text { get; init; } = "";

    /// <summary>May be found, need not be.</summary>
    public bool Optional { get; init; }

    /// <summary>"atMost" or "atLeast", where the words around it make it a limit.</summary>
    public string? Bound { get; init; }

    /// <summary>Whether two ends agree with the label: within two percent, or within what a limit or "few" leaves open.</summary>
    public bool Accepts(double min, double max)
    {
        var (low, high) = (Same(min, Min), Same(max, Max));
        if (low && high) return true;
        if (Text.Contains("few", StringComparison.OrdinalIgnoreCase) && min >= Min * 0.65 && max <= Max * 1.35) return true;
        if (high && min >= 0 && min <= Max && (Bound == "atMost" || MostWords.Any(w => Text.Contains(w, StringComparison.OrdinalIgnoreCase)))) return true;
        return low && max >= Min && (Bound == "atLeast" || LeastWords.Any(w => Text.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Same(double found, double expected) => Math.Abs(found - expected) <= 0.02 * Math.Abs(expected) + 1e-9;
}

/// <summary>A dose as it is labelled.</summary>
public sealed record ExpectedDose(double Min, double Max, string Unit, string Per) : ExpectedItem(Min, Max)
{
    /// <summary>An earlier level.</summary>
    public bool Past { get; init; }

    /// <summary>Other labels that are accepted as well.</summary>
    public IReadOnlyList<DoseAlternative> Alt { get; init; } = [];

    /// <summary>Whether a found amount is this one, its time and its "per" aside.</summary>
    public bool Accepts(Amount found)
    {
        var unit = UnitName(found.Unit);
        var isUnit = unit == Unit || Alt.Any(a => a.Unit == unit)
            || (Text.Contains("pill", StringComparison.OrdinalIgnoreCase) && unit is "capsule" or "tablet" && Unit is "capsule" or "tablet");
        return isUnit && Accepts(found.Min, found.Max);
    }

    /// <summary>The names of units in the corpus.</summary>
    public static string UnitName(AmountUnit unit) => unit switch
    {
        AmountUnit.Gram => "g",
        AmountUnit.Milligram => "mg",
        AmountUnit.Kilogram => "kg",
        AmountUnit.Ounce => "oz",
        AmountUnit.Millilitre => "ml",
        AmountUnit.Teaspoon => "tsp",
        AmountUnit.Tablespoon => "tbsp",
        _ => unit.ToString().ToLowerInvariant(),
    };
}

/// <summary>Another unit that is accepted.</summary>
public sealed record DoseAlternative(string Unit);

/// <summary>A frequency as it is labelled, in times a day.</summary>
public sealed record ExpectedFrequency(double MinPerDay, double MaxPerDay) : ExpectedItem(MinPerDay, MaxPerDay);

/// <summary>A length of time as it is labelled, in days.</summary>
public sealed record ExpectedDuration(string Role, double MinDays, double MaxDays) : ExpectedItem(MinDays, MaxDays)
{
    /// <summary>Other labels that are accepted as well.</summary>
    public IReadOnlyList<DurationAlternative> Alt { get; init; } = [];

    /// <summary>Whether a role is right; a pause is accepted for an abstinence that is going on.</summary>
    public bool AcceptsRole(DurationRole found)
    {
        var name = RoleName(found);
        return name == Role || Alt.Any(a => a.Role == name) || (Role == "sinceLastUse" && name == "break");
    }

    /// <summary>The names of roles in the corpus.</summary>
    public static string RoleName(DurationRole role) => role == DurationRole.SinceLastUse ? "sinceLastUse" : role.ToString().ToLowerInvariant();
}

/// <summary>Another role that is accepted.</summary>
public sealed record DurationAlternative(string Role);
