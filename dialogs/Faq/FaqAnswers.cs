using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Dialogs.Faq;

/// <summary>Shows answers with all that belongs to them: text, cautions, disclaimer, source line.</summary>
internal static class FaqAnswers
{
    private const int Most = 3;

    /// <summary>Shows answers; what is common to several is said once.</summary>
    public static void Say(Turn turn, IReadOnlyList<FaqAnswer> answers, bool between)
    {
        var open = answers.Where(answer => !FaqTalk.IsClosed(turn, answer.Topic.Id)).Take(Most).ToArray();
        if (open.Length == 0)
        {
            turn.Say("faq-closed");
            return;
        }

        foreach (var answer in open)
        {
            if (open.Length > 1) turn.Reply.Say($"**{answer.Topic.Title}**");
            turn.Reply.Say(answer.Text);
        }

        foreach (var caution in open.SelectMany(answer => answer.Cautions).Distinct())
            turn.Reply.Say(caution);
        foreach (var line in open.Select((answer, place) => (answer, place)).GroupBy(cited => cited.answer.SourceLine))
            turn.Reply.Say($"*{line.Key}*{(turn.Channel.IsTeams ? $" {string.Join(' ', line.Select(cited => TeamsExtras.Mark(cited.place)))}" : "")}");
        foreach (var disclaimer in open.Select(answer => answer.Disclaimer).Distinct())
            turn.Reply.Say($"*{disclaimer}*");
        string[] topics = [.. open.Select(answer => answer.Topic.Id.Value)];
        turn.Talk = turn.Talk with { LastTopics = topics, Offered = [] };
        turn.Reply.Faq = new FaqOutcome(topics, []);
        if (!between) OfferMore(turn, open);
    }

    /// <summary>The fixed reply to a kind of question that the article does not answer. Where the gate has just named the risk and whom to ask, that is not said again.</summary>
    public static void SayKind(Turn turn, OutOfScopeReply reply)
    {
        turn.Reply.Say(reply.Text);
        if (reply.Pointer is { Length: > 0 } pointer && turn.Verdict.Level == SafetyLevel.None) turn.Reply.Say(pointer);
    }

    private static void OfferMore(Turn turn, FaqAnswer[] answers)
    {
        if (answers.Any(answer => answer.Topic.OffersSelfCheck) && !turn.Channel.IsGroup)
        {
            turn.Say("faq-offers-check");
            turn.OffersCheck = true;
            turn.Offer("check");
        }

        if (answers.Any(answer => answer.Depth == AnswerDepth.Short)) turn.Offer("more");
        turn.Offer("where");
        var shown = answers.Select(answer => answer.Topic.Id).ToHashSet();
        foreach (var next in answers.SelectMany(answer => answer.Topic.Next).Where(next => !shown.Contains(next)).Distinct().Take(2))
            turn.Reply.Offer(turn.Content.Faq.Content.Topic(next).Title);
        turn.Offer("helpful", "not-helpful");
    }
}
