using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Doctor;

/// <summary>All that an operator should know, without a word of any person.</summary>
/// <param name="Findings">What was looked at, and what was found.</param>
/// <param name="Settings">Every setting.</param>
public sealed record DoctorReport(IReadOnlyList<NamedFinding> Findings, IReadOnlyList<SettingLine> Settings)
{
    /// <summary>The worst of the findings.</summary>
    public Health Worst => Findings.Max(finding => finding.Finding.Health);

    /// <summary>Looks at everything.</summary>
    public static async Task<DoctorReport> MakeAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        var findings = SettingAdvice.For(configuration, services.GetRequiredService<IHostEnvironment>(), services.GetRequiredService<TimeProvider>())
            .Select(advice => new NamedFinding("settings", advice)).ToList();
        foreach (var check in services.GetServices<Check>())
            findings.Add(new NamedFinding(check.Name, await check.FindAsync(cancellation)));
        return new DoctorReport(findings, SettingLine.All(configuration));
    }

    /// <summary>What can be said when the settings are such that nothing else can be looked at.</summary>
    public static DoctorReport OfWrongSettings(SettingException wrong, IConfiguration? configuration) => new(
        [.. wrong.Problems.Select(problem => new NamedFinding("settings", Finding.Bad(problem, "correct it; the rest is looked at when all settings are right")))],
        configuration is null ? [] : SettingLine.All(configuration));
}

/// <summary>A finding with the name of what was looked at.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="Finding">What was found.</param>
public sealed record NamedFinding(string Name, Finding Finding);
