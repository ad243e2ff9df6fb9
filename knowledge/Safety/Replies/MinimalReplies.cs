namespace KratomBot.Knowledge.Safety;

/// <summary>
/// The replies that are there when no content can be read: international lines, compiled in.
/// Also what a channel sends by itself when everything else has failed.
/// </summary>
public static class MinimalReplies
{
    private const string EmergencyText =
        """
        **Call your emergency number now**: [112](tel:112) (Europe and most mobiles) · [911](tel:911) (US, Canada) · [999](tel:999) (UK) · [000](tel:000) (Australia).
        I can't call for you. If someone is hard to wake or breathing badly: stay with them, lay them on their side if they breathe, and give naloxone if there is any.
        Any other crisis: https://findahelpline.com lists free lines in many countries.
        """;

    private const string CrisisText =
        """
        That sounds very hard, and you don't have to carry it alone.
        A person can listen right now: https://findahelpline.com lists free lines in many countries; in the US and Canada call or text [988](tel:988).
        If you or someone else is in danger now, call your emergency number: [112](tel:112) (Europe and most mobiles) · [911](tel:911) (US, Canada) · [999](tel:999) (UK) · [000](tel:000) (Australia).
        """;

    private static SafetyAction SafeNow => new(SafetyActions.SafeNow, "I'm safe now");
    private static SafetyAction Help => new(SafetyActions.NeedHelp, "I need help now");

    /// <summary>Life at risk.</summary>
    public static SafetyReply Emergency => new(EmergencyText, [SafeNow]);

    /// <summary>A crisis.</summary>
    public static SafetyReply Crisis => new(CrisisText, [Help, SafeNow]);

    /// <summary>Care on the same day.</summary>
    public static SafetyReply Urgent => new(
        """
        Please have this looked at today: a doctor, an urgent-care clinic, or your country's medical phone line.
        If breathing is slow, someone can't be woken, there is chest pain, a seizure or confusion: call your emergency number, [112](tel:112) or [911](tel:911).
        """,
        [Help]);

    /// <summary>A risk asked about ahead, or a declined request.</summary>
    public static SafetyReply Caution => new(
        "I can't advise on that. Please ask a pharmacist or a doctor; they can look at your own situation.", [Help]);

    /// <summary>The reminder while something is in force.</summary>
    public static SafetyReply Reminder => new(
        "If things are not safe right now: your emergency number is the quickest help ([112](tel:112), [911](tel:911)), and https://findahelpline.com lists people to talk to.",
        [Help, SafeNow]);

    /// <summary>In place of an answer while something is in force.</summary>
    public static SafetyReply StillHere => new("I'm still here. If you are safe, press *I'm safe now*; if not, please call one of the numbers above.", []);

    /// <summary>After <i>I'm safe now</i>.</summary>
    public static SafetyReply Cleared => new("I'm glad you are safe. The lines stay there whenever you need them.", [Help]);

    /// <summary>The reply to a verdict.</summary>
    public static SafetyReply For(SafetyVerdict verdict) => verdict.Level switch
    {
        SafetyLevel.Emergency => Emergency,
        SafetyLevel.Crisis => Crisis,
        SafetyLevel.Urgent => Urgent,
        SafetyLevel.Caution or SafetyLevel.Refuse => Caution,
        _ => new SafetyReply("", []),
    };
}
