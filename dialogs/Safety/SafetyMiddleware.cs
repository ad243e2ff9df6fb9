using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Insights;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Safety;

/// <summary>
/// Runs before everything in every turn: before age, consent, dialogs, FAQ and recognisers.
/// No state has to be readable for an urgent reply.
/// </summary>
public sealed class SafetyMiddleware(LiveContent content, TurnKeeper turns, InsightsReader insights) : IMiddleware
{
    private const string RightNow = "right-now";
    private const string InvokeResponseType = "invokeResponse";

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var activity = turnContext.Activity;
        var said = IsFromPerson(activity) ? TurnInput.Everything(activity) : "";
        Turn turn;
        try
        {
            turn = await turns.LoadAsync(turnContext, cancellationToken);
        }
        catch (Exception) when (content.Current.Gate.Assess(said).Level.TakesOver())
        {
            await turnContext.SendActivityAsync(WithoutState(activity, content.Current.Gate.Assess(said)), cancellationToken);
            await AnswerInvokeAsync(turnContext, cancellationToken);
            return;
        }

        (turn.HasLanguageService, turn.Chooser) = (insights.HasService, insights.Chooser);
        if (said.Length > 0 && await AssessAsync(turn, said, cancellationToken))
        {
            await turns.FinishAsync(turn, cancellationToken);
            await AnswerInvokeAsync(turnContext, cancellationToken);
            return;
        }

        await next(cancellationToken);
    }

    /// <summary>What was said in an invoke, such as feedback, is answered by a message; the invoke itself succeeded.</summary>
    private static Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.Type != ActivityTypes.Invoke
        ? Task.CompletedTask
        : turnContext.SendActivityAsync(
            new Activity(InvokeResponseType) { Value = new InvokeResponse { Status = 200, Body = new JObject() } }, cancellationToken);

    /// <summary>Assesses with what is known; says whether the turn ends here.</summary>
    private async ValueTask<bool> AssessAsync(Turn turn, string said, CancellationToken cancellationToken)
    {
        var before = turn.Safety;
        var step = turn.Check is { IsAsking: true } check ? check.Current : null;
        var isOwnButton = IsOwnButton(turn);
        turn.Verdict = isOwnButton ? SafetyVerdict.None : turn.Content.Gate.Assess(said, new SafetyContext(step, before));
        if (SafetyTalk.IsSafeNow(turn, before))
        {
            turn.Verdict = SafetyVerdict.None;
            SafetyTalk.SafeNow(turn);
            OfferPaused(turn);
            return true;
        }

        if (!isOwnButton && !turn.Verdict.Level.TakesOver()) await ReadAsync(turn, step, cancellationToken);
        var verdict = turn.Verdict;
        turn.Safety = before.After(verdict);
        if (turn.Safety.Minor && !before.Minor) EndCheckOfMinor(turn);
        if (verdict.Level.TakesOver()) return TakeOver(turn, verdict, before);
        if (before.InForce) SafetyTalk.Remind(turn, before);
        if (verdict.Kind != SafetyKinds.None) SafetyTalk.Say(turn, verdict);
        if (!verdict.AllowsFaq || verdict.Kind == SafetyKinds.Insult || (turn.Safety.Minor && verdict.Level > SafetyLevel.None))
        {
            AskAgain(turn);
            return true;
        }

        if (!isOwnButton) Courtesies.Say(turn);
        return false;
    }

    /// <summary>What else the message tells. Where a question of the self-check waits, medicines are its answer and the result names them.</summary>
    private async ValueTask ReadAsync(Turn turn, string? step, CancellationToken cancellationToken)
    {
        turn.Insights = await insights.ReadAsync(turn, cancellationToken);
        if (step is null) turn.Verdict = SafetyRaise.Of(turn.Verdict, turn.Insights);
    }

    private static bool TakeOver(Turn turn, SafetyVerdict verdict, SafetyState before)
    {
        if (before.InForce && verdict.Level < before.Level) SafetyTalk.Remind(turn, before);
        SafetyTalk.Say(turn, verdict);
        if (turn.Check is { IsAsking: true } check) turn.Check = check with { Phase = CheckPhase.Paused };
        if (!turn.Safety.InForce) OfferPaused(turn);
        return true;
    }

    private static void OfferPaused(Turn turn)
    {
        if (turn.Check is not { Phase: CheckPhase.Paused }) return;
        turn.Say("check-paused-offer");
        turn.Offer("resume", "stop");
    }

    private static void EndCheckOfMinor(Turn turn)
    {
        if (turn.Check is not { Phase: not CheckPhase.Finished }) return;
        turn.Check = null;
        turn.Say("check-minor");
    }

    private static void AskAgain(Turn turn)
    {
        if (turn.Check is { IsAsking: true, Current: { } current } && turn.Content.Questionnaire.Find(current) is { } question)
            turn.Reply.Ask(question);
        else if (turn.Reply.Buttons.Count == 0)
            turn.OfferMenu();
    }

    /// <summary>
    /// What our own buttons send holds nothing that a person typed: options of a card's question, or the whole label of an option of
    /// the question that waits. What such an answer means is for the self-check to say; "right now" always goes through the gate.
    /// </summary>
    private static bool IsOwnButton(Turn turn)
    {
        if (turn.Input is { Submit: { Step: { } step, Value: var value }, Text.Length: 0 })
            return step != RightNow
                && turn.Content.Questionnaire.Find(step) is { } question
                && value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(id => question.Option(id) is not null);
        return turn.Input is { Submit: null, HasAttachments: false, WasCut: false }
            && turn.Context.Activity.Value is null
            && turn.Check is { IsAsking: true, Current: not RightNow and var current }
            && turn.Content.Questionnaire.Find(current) is { } waiting
            && waiting.Options.Any(option => string.Equals(option.Label, turn.Input.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsFromPerson(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.MessageUpdate;

    private Activity WithoutState(Activity activity, SafetyVerdict verdict)
    {
        var reply = content.Current.SafetyReplies.For(verdict, WhereaboutsReader.Of(activity, verdict.Country), Channel.Of(activity).IsGroup);
        return ReplyWriter.Plain(reply.Text, [.. reply.Actions.Select(action => action.Label)], verdict);
    }
}
