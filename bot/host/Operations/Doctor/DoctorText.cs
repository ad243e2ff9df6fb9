using KratomBot.Host.Operations.Checks;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>The report as lines of text.</summary>
public static class DoctorText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Lines(DoctorReport report) =>
        [.. report.Findings.Select(Line), "", .. report.Settings.Select(setting => $"{setting.Key,-30} {setting.Value}  [{setting.Source}]")];

    /// <summary>How well something is, in a word.</summary>
    public static string Mark(Health health) => health switch { Health.Good => "ok", Health.Warning => "warn", _ => "BAD" };

    private static string Line(NamedFinding found) =>
        $"{Mark(found.Finding.Health),-4}  {found.Name,-14} {found.Finding.Text}{(found.Finding.Fix is { } fix ? $" -> {fix}" : "")}";
}
