namespace KratomBot.Dialogs.Tests.Transcripts;

/// <summary>The plainest walk through the self-check.</summary>
internal static class PlainAnswers
{
    public static IReadOnlyList<(string Step, string Text)> All { get; } =
    [
        ("age", "18 or older"), ("consent", "Yes, go on"), ("right-now", "No"),
        ("effect", "A little weaker"), ("lasting", "A little shorter"), ("amount-change", "Slightly more"), ("switching", "No"),
        ("days-per-week", "6 or 7 days"), ("times-per-day", "2 or 3 times"), ("use-length", "1 to 3 years"), ("amount", "Skip"), ("product", "Leaf or powder"),
        ("withdrawal", "Nothing"), ("reason", "Never"), ("control", "No need"), ("impact", "No"),
        ("co-use", "None of these"), ("health", "None of these"), ("confirm", "Show the result"),
    ];

    /// <summary>What is said to reach a question.</summary>
    public static IEnumerable<string> UpTo(string step) =>
        ["Start a self-check", .. All.TakeWhile(answer => answer.Step != step).Select(answer => answer.Text)];
}
