namespace KratomBot.Knowledge.SelfCheck;

/// <summary>The four stages that the article describes. They are not medical stages.</summary>
public enum Stage { Initial, Moderate, Advanced, Severe }

/// <summary>The rule from four answers to a stage. It is a rule and not a sum: no worse answer ever lowers the stage.</summary>
public static class StageRule
{
    /// <summary>The stage of four answers, each from 0 (as at the beginning) to 3.</summary>
    /// <param name="e">How strong the effect is (<c>effect</c>).</param>
    /// <param name="d">How long it lasts (<c>lasting</c>).</param>
    /// <param name="a">How the amount has changed (<c>amount-change</c>).</param>
    /// <param name="s">Switching products (<c>switching</c>).</param>
    public static Stage Decide(int e, int d, int a, int s)
    {
        if (e == 3 && (a >= 2 || s == 3)) return Stage.Severe;
        if (a >= 2 || s == 3 || e == 3 || (e >= 2 && d >= 2)) return Stage.Advanced;
        if (e >= 1 || d >= 1 || a >= 1 || s >= 2) return Stage.Moderate;
        return Stage.Initial;
    }

    /// <summary>The questions whose answers made the rule decide as it did.</summary>
    public static IReadOnlyList<string> Deciding(int e, int d, int a, int s)
    {
        var (amount, product) = (a >= 2, s == 3);
        return Decide(e, d, a, s) switch
        {
            Stage.Severe => Those((true, Effect), (amount, AmountChange), (product, Switching)),
            Stage.Advanced => Those((e == 3 || (e >= 2 && d >= 2), Effect), (e >= 2 && d >= 2, Lasting), (amount, AmountChange), (product, Switching)),
            Stage.Moderate => Those((e >= 1, Effect), (d >= 1, Lasting), (a >= 1, AmountChange), (s >= 2, Switching)),
            _ => All,
        };
    }

    /// <summary>The id of the question on the strength of the effect.</summary>
    public const string Effect = "effect";

    /// <summary>The id of the question on how long it lasts.</summary>
    public const string Lasting = "lasting";

    /// <summary>The id of the question on the change of the amount.</summary>
    public const string AmountChange = "amount-change";

    /// <summary>The id of the question on switching products.</summary>
    public const string Switching = "switching";

    /// <summary>The questions that the stage is read from, in the rule's order.</summary>
    public static IReadOnlyList<string> All { get; } = [Effect, Lasting, AmountChange, Switching];

    private static string[] Those(params ReadOnlySpan<(bool Holds, string Question)> clauses)
    {
        var questions = new List<string>(4);
        foreach (var (holds, question) in clauses)
            if (holds) questions.Add(question);
        return [.. questions];
    }
}
