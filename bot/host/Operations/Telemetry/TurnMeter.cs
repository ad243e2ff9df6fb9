using System.Diagnostics;
using KratomBot.Dialogs.Root;
using KratomBot.Engine;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Activity = System.Diagnostics.Activity;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace KratomBot.Host.Operations.Telemetry;

/// <summary>Counts what the bot answers, by level, topic and question, once the turn is committed; and marks the turn's trace with the level.</summary>
public sealed class TurnMeter : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (HostMetrics.Levels.Enabled || Activity.Current is not null)
        {
            turnContext.OnSendActivities((context, activities, send) =>
            {
                foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message))
                    Note(context, message);
                return send();
            });
        }

        return next(cancellationToken);
    }

    private static void Note(ITurnContext context, Microsoft.Bot.Schema.Activity message)
    {
        if ((message.ChannelData as JObject)?["safety"] is not JObject safety || context.TurnState.Get<TurnMeasures>() is not { } measures)
            return;
        var level = (string?)safety["level"];
        Activity.Current?.SetTag("kratombot.safety.level", level);
        measures.Count(HostMetrics.Levels, new TagList { { "level", level }, { "kind", (string?)safety["kind"] ?? "none" } });
        if (context.TurnState.Get<Turn>() is { } turn)
            Note(turn, measures);
    }

    private static void Note(Turn turn, TurnMeasures measures)
    {
        var faq = turn.Reply.Faq;
        foreach (var topic in faq.Topics)
            measures.Count(HostMetrics.Topics, new TagList { { "topic", topic } });
        if (faq.Outside is { } kind)
            measures.Count(HostMetrics.Unanswered, new TagList { { "reason", kind.ToString() } });
        else if (faq.Choices.Count > 0)
            measures.Count(HostMetrics.Unanswered, new TagList { { "reason", "Choice" } });
        if (turn.Reply.Question is { } question)
            measures.Count(HostMetrics.Steps, new TagList { { "question", question.Id } });
    }
}
