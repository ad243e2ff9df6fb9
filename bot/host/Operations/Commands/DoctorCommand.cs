using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Doctor;
using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Start;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Looks at everything that can be missing, wrong, expired or unsafe, one line each with the fix.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "doctor",
        [],
        "Checks everything and lists all settings.",
        "Prints one line for each finding, with the fix where one is needed, then every setting with its source.\nThe exit code is 0 when nothing is bad, else 1. The server may run meanwhile.",
        [],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        var report = await ReportAsync(context);
        foreach (var line in DoctorText.Lines(report))
            await context.Out.WriteLineAsync(line);
        return report.Worst == Health.Bad ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<DoctorReport> ReportAsync(CommandContext context)
    {
        try
        {
            await using var app = context.Build(true);
            return await DoctorReport.MakeAsync(app.Services, context.Cancellation);
        }
        catch (SettingException wrong)
        {
            return DoctorReport.OfWrongSettings(wrong, Configuration(context));
        }
    }

    // Without its places the settings cannot be listed; the finding says which place it is.
    private static ConfigurationManager? Configuration(CommandContext context)
    {
        try
        {
            return BotBuilder.Create(context.Line.ToSettings([])).Configuration;
        }
        catch (SettingException)
        {
            return null;
        }
    }
}
