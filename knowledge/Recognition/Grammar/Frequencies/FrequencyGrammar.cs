using KratomBot.Knowledge.Recognition.Lexicon;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Recognition.Grammar.Frequencies;

/// <summary>Finds how often: "3x a day", "every 4-6 hours", "5 days a week", "daily", "3 days on 4 off", "Mon, Wed and Fri".</summary>
internal sealed class FrequencyGrammar
{
    private readonly Message _message;
    private readonly CountedTimes _counted;
    private readonly DaysAndCycles _days;
    private readonly EveryAndRates _every;
    private readonly AmountPeriods _amounts;

    public FrequencyGrammar(Message message, Relevance relevance)
    {
        var (periods, findings) = (new Periods(message), new FrequencyFindings(message, relevance));
        _message = message;
        _counted = new CountedTimes(message, periods, findings);
        _days = new DaysAndCycles(message, periods, findings);
        _every = new EveryAndRates(message, periods, findings);
        _amounts = new AmountPeriods(message, periods, findings);
    }

    /// <summary>Reads all frequencies, left to right.</summary>
    public void Read()
    {
        for (var at = 0; at < _message.Count; at++)
        {
            var node = _message[at];
            if (node.Used) continue;
            _ = node.Kind switch
            {
                NodeKind.Times => _counted.DaySlots(at, node) || _counted.WithPeriod(at, node) || _counted.EllipticTimes(at, node),
                NodeKind.Doses => _counted.WithPeriod(at, node) || _counted.DosesOfADay(at, node),
                NodeKind.Number => _counted.NumberPer(at, node) || _days.DaysOnAndOff(at, node),
                NodeKind.Time => _days.DaysAWeek(at, node) || _days.DaysOnAndOff(at, node) || _days.Apart(at, node),
                NodeKind.Amount => _amounts.PerPeriod(at, node),
                NodeKind.Word when node.Is(Part.Every) => _every.Every(at),
                NodeKind.Word when node.Is(Part.Rate) => _every.RateWord(at, node),
                NodeKind.Word when node.Is(Part.Weekday) => _every.Weekdays(at),
                NodeKind.Word when node.Is(Part.Weekend) => _every.Weekend(at),
                NodeKind.Word when node.Is(Part.On) => _days.OnThenOff(at),
                _ => false,
            };
        }
    }
}
