using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Past;

/// <summary>Puts the amounts of a use that has ended, or was broken off, into the past.</summary>
internal sealed class EndedUse(Message message)
{
    /// <summary>"Quit 6 weeks ago after 5 years of 30 g a day": the daily amount is over.</summary>
    public void Tell()
    {
        var isClean = message.Durations.Exists(d => d.Role == DurationRole.SinceLastUse && d.Length.MinDays >= 1);
        var isEnded = message.Durations.Exists(d => d.Role == DurationRole.SinceLastUse);
        foreach (var dose in message.Doses)
        {
            if (isClean && message.Left(dose.At, Topic.Earlier, Message.Reach) < message.Left(dose.At, Topic.Current | Topic.Return)) dose.Past = true;
            var isHabit = dose.Per == DosePer.Day || message.Durations.Exists(d => d.Role == DurationRole.Use && Math.Abs(d.At - dose.At) < 6);
            if (!isHabit || message.Left(dose.At, Topic.Current | Topic.Return, 4) <= 4) continue;
            if (IsBrokenOff(dose.At)) dose.Past = true;
            // "I'm 40 days clean. 35 gpd for 5 years."
            if (IsQuitDenied(dose.At) || !message.InSentence(dose.At, Topic.Quit | Topic.Clean) && (!isClean || dose.Per != DosePer.Day || message.InSentence(dose.At, Topic.Current) || IsTaking(dose.At))) continue;
            if (isEnded || message.InSentence(dose.At, Topic.Quit) && !message.InSentence(dose.At, Topic.Future)) dose.Past = true;
        }
    }

    /// <summary>"20 caps a day for 2 years, then nothing for 6 months, then right back to it": a pause and a return come behind it.</summary>
    private bool IsBrokenOff(int at)
    {
        var pause = message.Durations.Find(d => d.Role == DurationRole.Break && d.At > at && d.At - at < 2 * Message.Reach);
        if (pause is null || message.Left(pause.At, Part.Negation, 3) <= 3 && message.Left(pause.At, Topic.Quit, 4) <= 4) return false;
        for (var i = pause.At + 1; i < pause.At + Message.Reach; i++)
        {
            if (message[i].Tells(Topic.Return)) return true;
        }
        return false;
    }

    /// <summary>"never stopped".</summary>
    private bool IsQuitDenied(int at)
    {
        for (var i = at + 1; i < at + Message.Reach && message[i].Kind is not (NodeKind.Stop or NodeKind.None); i++)
        {
            if (message[i].Tells(Topic.Quit)) return message[i - 1].Is(Part.Negation);
        }
        return false;
    }

    /// <summary>"I take 5 g a day": a verb of the present leads to it.</summary>
    private bool IsTaking(int at)
    {
        for (var i = at - 1; i > at - 5; i--)
        {
            if (message[i].Says("take", "takes", "taking", "use", "uses", "drink", "eat", "dose", "do", "im at")) return true;
        }
        return false;
    }
}
