namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>How sure the reader has to be of one stretch of a message, as probabilities.</summary>
/// <param name="Danger">From here on it is taken for urgent or above, by the likeliest of these levels.</param>
/// <param name="CheckIn">From here on the reply asks whether somebody is in danger.</param>
/// <param name="Doubt">From here on the answer is given, and the lines are named beside it.</param>
/// <param name="Caution">From here on it is taken for caution or above.</param>
/// <param name="Refuse">From here on it is taken for a request that is declined, or for more.</param>
internal sealed record ReaderBounds(double Danger, double CheckIn, double Doubt, double Caution, double Refuse);

/// <summary>How sure the reader has to be of what, chosen by what <see cref="ReaderMeasure"/> told of hands left out, by ordinary talk, and with the figures of the sealed parts in sight.</summary>
/// <param name="Whole">Of all that was said.</param>
/// <param name="Part">Of sentences alone, where all that was said seems dangerous as well, or is too long to tell.</param>
/// <param name="PartAlone">Of sentences alone, where all that was said seems harmless: "I can't go on" means little before "with this update".</param>
/// <param name="Context">From this probability of a danger on, all that was said counts as seeming dangerous.</param>
/// <param name="NoDanger">Where no stretch reaches this probability of a danger, an alarm of the rules is doubted.</param>
internal sealed record ReaderScale(ReaderBounds Whole, ReaderBounds Part, ReaderBounds PartAlone, double Context, double NoDanger)
{
    public static ReaderScale Chosen { get; } = new(
        Whole: new(Danger: 0.7, CheckIn: 0.6, Doubt: 0.4, Caution: 0.6, Refuse: 0.7),
        Part: new(Danger: 0.7, CheckIn: 0.65, Doubt: 0.65, Caution: 0.6, Refuse: 0.7),
        PartAlone: new(Danger: 0.85, CheckIn: 0.85, Doubt: 0.65, Caution: 0.6, Refuse: 0.7),
        Context: 0.05,
        NoDanger: 0.15);
}
