using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.Safety;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Insights;
using Microsoft.Bot.Builder.Dialogs;

namespace KratomBot.Dialogs.Faq;

/// <summary>Answers questions from the article, or says that it does not say.</summary>
internal static class FaqTalk
{
    private const int FewestWords = 3;
    private const double Sure = 0.8;

    private static readonly HashSet<string> AboutAmounts = ["lowering-dosage", "responsible-dosage", "enhancing-potency"];

    /// <summary>Answers the message.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="dialogs">Where a choice between topics waits.</param>
    /// <param name="between">Whether it was asked in the middle of the self-check.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether a choice between topics waits now.</returns>
    public static async Task<bool> AnswerAsync(Turn turn, DialogContext dialogs, bool between, CancellationToken cancellationToken)
    {
        var text = turn.Input.Text;
        if (Titled(turn, text) is { } titled)
        {
            FaqAnswers.Say(turn, [turn.Content.Faq.Content.Answer(titled)], between);
            return false;
        }

        var result = Ask(turn, text);
        if (result.Answered)
        {
            FaqAnswers.Say(turn, result.Answers, between);
            if (result.Reply is { } rest) FaqAnswers.SayKind(turn, rest);
            return false;
        }

        if (result.IsBetweenTopics && await ChooseAsync(turn, result.Choices, cancellationToken) is { } chosen)
        {
            FaqAnswers.Say(turn, [turn.Content.Faq.Content.Answer(chosen)], between);
            return false;
        }

        if (result.Choices.Count > 0)
        {
            Offer(turn, result.Choices);
            await dialogs.BeginDialogAsync(FaqChoiceDialog.ChoiceId, cancellationToken: cancellationToken);
            return true;
        }

        // The kinds are learnt from English; of another language they would be guesses.
        var known = turn.Language == "en" ? result.Reply : null;
        await MissAsync(turn, dialogs, known ?? turn.Content.Faq.Content.Reply(OutOfScopeKind.Other), between, cancellationToken);
        return false;
    }

    /// <summary>Whether the article surely has an answer to what may not be a question at all. What was said before does not count.</summary>
    public static bool HasSomethingToSay(Turn turn) =>
        Titled(turn, turn.Input.Text) is not null
        || (turn.Input.Words.Count >= FewestWords && turn.Content.Faq.Ask(turn.Input.Text) is { Answered: true, Score: >= Sure });

    /// <summary>The topic whose title the whole message is, as a pressed button sends it.</summary>
    public static TopicId? Titled(Turn turn, string text) =>
        turn.Content.Faq.Content.Topics.FirstOrDefault(topic => string.Equals(topic.Title, text, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>Whether a topic stays closed while a crisis is in force.</summary>
    public static bool IsClosed(Turn turn, TopicId topic) => turn.Safety.InForce && AboutAmounts.Contains(topic.Value);

    private static FaqResult Ask(Turn turn, string text) => turn.Content.Faq.Ask(text, new FaqContext(
        [.. turn.Talk.LastTopics.Select(topic => new TopicId(topic))],
        [.. turn.Talk.Offered.Select(topic => new TopicId(topic))]));

    private static ValueTask<TopicId?> ChooseAsync(Turn turn, IReadOnlyList<TopicId> among, CancellationToken cancellationToken) =>
        turn.Chooser.SendsText && !InsightsReader.MayLeave(turn) ? default : turn.Chooser.ChooseAsync(turn.Content.Faq, turn.Input.Text, among, cancellationToken);

    private static void Offer(Turn turn, IReadOnlyList<TopicId> choices)
    {
        var content = turn.Content.Faq.Content;
        turn.Reply.AskNothing();
        turn.Reply.Say(content.Texts.ChoicesLine);
        var titles = choices.Select(choice => content.Topic(choice).Title).ToArray();
        if (!turn.Channel.ShowsManyButtons)
            turn.Reply.Say(string.Join('\n', titles.Append(content.Texts.NoneOfThese).Select((title, place) => $"{Show.Number(place + 1)}. {title}")));
        foreach (var title in titles) turn.Reply.Offer(title);
        turn.Reply.Offer(content.Texts.NoneOfThese);
        turn.Talk = turn.Talk with { Offered = [.. choices.Select(choice => choice.Value)] };
        turn.Reply.Faq = new FaqOutcome([], turn.Talk.Offered);
    }

    /// <summary>The article does not say. After a real miss the person may leave the question for the people who write the answers.</summary>
    public static async Task MissAsync(Turn turn, DialogContext dialogs, OutOfScopeReply reply, bool between, CancellationToken cancellationToken)
    {
        turn.Reply.Faq = new FaqOutcome([], [], reply.Kind);
        if (turn.Safety.InForce)
        {
            SafetyTalk.StillHere(turn);
            return;
        }

        FaqAnswers.SayKind(turn, reply);
        if (between) return;
        if (!reply.IsMiss || turn.Talk.KeepDeclined || turn.Channel.IsGroup)
        {
            turn.OfferMenu();
            return;
        }

        turn.Talk = turn.Talk with { Unanswered = WithoutPersonalData(turn) };
        turn.Say("faq-keep-ask");
        turn.Offer("yes", "no", "ask", "check");
        await dialogs.BeginDialogAsync(KeepQuestionDialog.KeepId, cancellationToken: cancellationToken);
    }

    /// <summary>What is found here is taken out whatever else read the message.</summary>
    private static string WithoutPersonalData(Turn turn)
    {
        var text = turn.Input.Text;
        return PersonalData.Redact(text, PersonalData.Join(PersonalData.Find(text), turn.Insights.PersonalData));
    }
}
