using KratomBot.Dialogs.Faq;
using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Insights;

namespace KratomBot.Dialogs.Insights;

/// <summary>Reads a message for more than its question, after the safety gate: by this program alone, until the person lets a service read along.</summary>
public sealed class InsightsReader(ITextInsights insights, TopicChooser? chooser = null)
{
    private static readonly LocalTextInsights Own = new();

    /// <summary>Whether there is a service that the person could let read along.</summary>
    public bool HasService => insights.SendsText || Chooser.SendsText;

    /// <summary>What settles between topics that the ranker cannot tell apart.</summary>
    public TopicChooser Chooser => chooser ?? TopicChooser.None;

    /// <summary>What the message tells. A command tells nothing beyond itself.</summary>
    public async ValueTask<TextInsights> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Content.Commands.Read(turn.Input.Text) is not null) return TextInsights.None;
        if (MayLeave(turn))
        {
            try
            {
                return await insights.AnalyzeAsync(turn.Input.Text, cancellationToken);
            }
#pragma warning disable CA1031 // Whatever is wrong with who reads along, the person is answered.
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                // This program reads alone, as it does for everybody who lets nobody read along.
            }
        }

        return await Own.AnalyzeAsync(turn.Input.Text, cancellationToken);
    }

    /// <summary>Never what is said where others read along, by a minor, or in a crisis.</summary>
    internal static bool MayLeave(Turn turn) =>
        turn is { Person.LetsReadAlong: true, Channel.IsGroup: false, Safety: { Minor: false, InForce: false }, Verdict.Minor: false };
}
