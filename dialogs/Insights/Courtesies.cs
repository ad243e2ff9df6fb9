using KratomBot.Dialogs.Root;

namespace KratomBot.Dialogs.Insights;

/// <summary>What is said before an answer, because of how the message was written: a gentle word to a troubled person, and which language the answer is in.</summary>
internal static class Courtesies
{
    /// <summary>From how much distress on the tone is gentler and help is offered.</summary>
    private const double Troubled = 0.5;

    private static readonly Dictionary<string, string> Gentle = new()
    {
        ["en"] = "gentle-en", ["es"] = "gentle-es", ["de"] = "gentle-de", ["fr"] = "gentle-fr", ["pt"] = "gentle-pt",
    };

    private static readonly Dictionary<string, string> InEnglish = new()
    {
        ["es"] = "english-es", ["de"] = "english-de", ["fr"] = "english-fr", ["pt"] = "english-pt",
    };

    /// <summary>Adds them to the reply.</summary>
    public static void Say(Turn turn)
    {
        RememberLanguage(turn);
        SayGently(turn);
        SayInEnglish(turn);
    }

    private static void RememberLanguage(Turn turn)
    {
        var language = turn.Insights.Language ?? (turn.Verdict.Language == "other" ? "other" : null);
        if (language is not null) turn.Talk = turn.Talk with { Language = language };
    }

    /// <summary>Once, until the person sounds better; the button each time.</summary>
    private static void SayGently(Turn turn)
    {
        var isTroubled = turn.Insights.Distress >= Troubled && !turn.Channel.IsGroup && !turn.Safety.InForce;
        if (isTroubled)
        {
            if (!turn.Talk.Troubled) turn.Say(Gentle.GetValueOrDefault(turn.Language, "gentle-en"));
            turn.Offer("help-now");
        }

        turn.Talk = turn.Talk with { Troubled = isTroubled };
    }

    /// <summary>Once a conversation, and again when the person changes to another language.</summary>
    private static void SayInEnglish(Turn turn)
    {
        if (turn.Language == "en" || turn.Talk.ToldEnglish == turn.Language) return;
        turn.Say(InEnglish.GetValueOrDefault(turn.Language, "english-other"));
        turn.Talk = turn.Talk with { ToldEnglish = turn.Language };
    }
}
