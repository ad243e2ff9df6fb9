namespace KratomBot.Host.Operations.Commands;

/// <summary>Shows what people asked and the article did not say.</summary>
public static class UnansweredCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "unanswered",
        [],
        "Lists questions that were not answered, for the owner of the content.",
        "Only questions whose writers agreed to that are kept, without personal data.",
        [],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        await context.Out.WriteLineAsync("No unanswered question is kept.");
        return ExitCode.Done;
    }
}
