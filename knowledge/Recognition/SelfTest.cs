namespace KratomBot.Knowledge.Recognition;

/// <summary>What the recognizer must find in any process that calls itself ready.</summary>
internal static class SelfTest
{
    private static readonly DateTime Now = new(2026, 9, 14, 12, 0, 0, DateTimeKind.Unspecified);

    public static SelfTestResult Run(UseRecognizer recognizer)
    {
        if (recognizer.Recognize("3 grams", Now) is not { Doses: [{ Amount: { Min: 3, Unit: AmountUnit.Gram } }] })
            return Failed("An amount in grams was not found.");
        if (recognizer.Recognize("every 4 hours", Now) is not { Frequencies: [{ Times: { Min: 6 } }] })
            return Failed("\"every 4 hours\" was not found.");
        if (recognizer.Recognize("one hundred and twenty grams a day", Now) is not { Doses: [{ Amount: { Min: 120 } }] })
            return Failed("A number in words was not found: the number library finds nothing. Is Microsoft.Extensions.Caching.Memory beside the program?");
        if (recognizer.Recognize("using since March 2021", Now) is not { Durations: [{ Length: { MinDays: 2023 } }] })
            return Failed("A date was not found: the calendar library finds nothing. Is Microsoft.Extensions.Caching.Memory beside the program?");
        return new SelfTestResult(Ok: true, "");
    }

    private static SelfTestResult Failed(string reason) => new(Ok: false, reason);
}
