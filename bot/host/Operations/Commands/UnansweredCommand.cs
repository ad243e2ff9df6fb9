using System.Globalization;
using KratomBot.Dialogs.State;
using KratomBot.Engine;
using KratomBot.Engine.Storage;
using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Shows what people asked and the article did not say, and how the answers were rated.</summary>
public static class UnansweredCommand
{
    private const int Most = 10_000;

    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "unanswered",
        [],
        "Lists kept questions without an answer, and ratings.",
        "Only questions whose writers agreed are kept, with the day and without personal data. The server may run meanwhile.",
        [],
        RunAsync);

    private static async Task<int> RunAsync(CommandContext context)
    {
        await using var app = context.Build(true);
        if (StoreSettings.IsMissing(app.Configuration))
        {
            await context.Out.WriteLineAsync("Nothing is kept: there is no database yet.");
            return ExitCode.Done;
        }

        await app.Services.GetRequiredService<IConversationStore>().OpenAsync(context.Cancellation);
        var storage = app.Services.GetRequiredService<TurnStorage>();
        var questions = await storage.ListAsync<KeptQuestion>(KeptQuestion.Prefix, Most, context.Cancellation);
        foreach (var question in questions.OrderBy(question => question.Day))
            await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{question.Day:yyyy-MM-dd}  {question.Text}"));
        await context.Out.WriteLineAsync($"{questions.Count} unanswered questions are kept.");

        var ratings = await storage.ListAsync<Rating>(Rating.Prefix, Most, context.Cancellation);
        foreach (var topic in ratings.GroupBy(rating => rating.Topic).OrderBy(topic => topic.Key, StringComparer.Ordinal))
            await context.Out.WriteLineAsync($"{topic.Key}: {topic.Count(rating => rating.Helpful)} of {topic.Count()} found the answer helpful");
        return ExitCode.Done;
    }
}
