using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Messages;

namespace KratomBot.Dialogs.Faq;

/// <summary>What can be said to an answer: more, from where, helpful or not.</summary>
internal static class FaqFollowUps
{
    /// <summary>Does what the command asks of the topics answered last.</summary>
    public static void Take(Turn turn, BotCommand command, bool between)
    {
        if (turn.Talk.LastTopics.Count == 0)
        {
            turn.Say("faq-no-topic");
            turn.OfferMenu();
            return;
        }

        switch (command)
        {
            case BotCommand.TellMore:
                Say(turn, AnswerDepth.Long, between);
                break;
            case BotCommand.WhereSaid:
                Say(turn, AnswerDepth.Source, between);
                break;
            default:
                Rate(turn, command == BotCommand.Helpful);
                turn.Say(command == BotCommand.Helpful ? "faq-feedback-thanks" : "faq-feedback-sorry");
                if (!between) turn.OfferMenu();
                break;
        }
    }

    /// <summary>Notes whether the answers helped.</summary>
    public static void Rate(Turn turn, bool helpful)
    {
        foreach (var topic in turn.Talk.LastTopics)
        {
            var key = Rating.Prefix + Guid.NewGuid().ToString("N");
            turn.Apart[key] = new Rating(topic, helpful, DateOnly.FromDateTime(turn.Now.UtcDateTime));
            turn.Person = turn.Person with { Links = [.. turn.Person.Links, new LinkedItem(key, turn.Now)] };
        }
    }

    private static void Say(Turn turn, AnswerDepth depth, bool between)
    {
        var content = turn.Content.Faq.Content;
        FaqAnswer[] answers = [.. turn.Talk.LastTopics
            .Select(topic => new TopicId(topic))
            .Where(topic => content.TryGetTopic(topic, out _))
            .Select(topic => content.Answer(topic, depth))];
        FaqAnswers.Say(turn, answers, between);
    }
}
