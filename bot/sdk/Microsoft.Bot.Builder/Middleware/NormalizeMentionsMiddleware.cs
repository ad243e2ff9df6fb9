using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Leaves of a message only what was meant: no mention of the bot, and other mentions without their tags.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the mention of the bot is taken out of the text.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is { Type: ActivityTypes.Message } message)
            Normalize(message);
        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention)
            message.RemoveRecipientMention();
        foreach (var entity in message.Entities ?? [])
        {
            if (!string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase))
                continue;
            if (entity is Mention mention)
                mention.Text = WithoutTags(mention.Text);
            else if ((string)entity.Properties?["text"] is { } text)
                entity.Properties["text"] = WithoutTags(text);
        }

        message.Text = WithoutTags(message.Text)?.Trim();
    }

    private static string WithoutTags(string text) =>
        text is null || !text.Contains("at>", StringComparison.OrdinalIgnoreCase) ? text : Tag().Replace(text, string.Empty);

    [GeneratedRegex("</?at( [^<>]*)?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
