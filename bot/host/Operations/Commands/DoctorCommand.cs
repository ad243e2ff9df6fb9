using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Looks at everything that can be missing, wrong, expired or unsafe, one line each with the fix.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "doctor",
        [],
        "Checks everything and lists all settings.",
        "Prints one line for each check, with the fix where one is needed, then every setting with its source.\nThe exit code is 0 when nothing is bad, else 1. The server may run meanwhile.",
        [],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        await using var app = context.Build(true);
        var worst = Health.Good;
        foreach (var check in app.Services.GetServices<Check>())
        {
            var finding = await check.FindAsync(context.Cancellation);
            if (finding.Health > worst)
                worst = finding.Health;
            await context.Out.WriteLineAsync(Line(check, finding));
        }

        await context.Out.WriteLineAsync();
        foreach (var setting in SettingsTable.All)
            await context.Out.WriteLineAsync(Line(setting, app.Configuration));
        return worst == Health.Bad ? ExitCode.Failed : ExitCode.Done;
    }

    private static string Line(Check check, Finding finding)
    {
        var mark = finding.Health switch { Health.Good => "ok  ", Health.Warning => "warn", _ => "BAD " };
        return $"{mark}  {check.Name,-14} {finding.Text}{(finding.Fix is { } fix ? $" -> {fix}" : "")}";
    }

    private static string Line(Setting setting, IConfiguration configuration)
    {
        var value = configuration[setting.Key] is { Length: > 0 } set ? setting.IsSecret ? "(set, not shown)" : set : setting.DefaultText;
        return $"{setting.Key,-30} {value}  [{SettingsTable.SourceOf(configuration, setting.Key)}]";
    }
}
