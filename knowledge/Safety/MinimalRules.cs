using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Safety;

/// <summary>
/// The rules that remain in force when the full set throws: plain words in five languages, no data, no state.
/// They err towards help.
/// </summary>
internal static partial class MinimalRules
{
    public static SafetyVerdict Assess(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return SafetyVerdict.None;
        if (Emergency().IsMatch(text))
            return SafetyVerdict.None with { Level = SafetyLevel.Emergency, Kind = SafetyKinds.Overdose, RuleIds = ["minimal.emergency"] };
        return Crisis().IsMatch(text)
            ? SafetyVerdict.None with { Level = SafetyLevel.Crisis, Kind = SafetyKinds.Suicide, RuleIds = ["minimal.crisis"] }
            : SafetyVerdict.None;
    }

    [GeneratedRegex(
        "(won.?t|can.?t|cannot|not) (wake|be woken|breath)|not breathing|unconscious|overdos|seizure|convuls|chest pain|lips? (is|are|turning|turned) blue"
        + "|sobredosis|no (despierta|respira)|convulsi|dolor (en el|de) pecho|überdosis|überdosier|bewusstlos|atmet nicht|krampfanfall|brustschmerz"
        + "|surdose|ne (respire|se réveille)|convuls|douleur (à la|dans la|thoracique)|overdose|não (acorda|respira)|dor no peito",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emergency();

    [GeneratedRegex(
        "suicid|kill myself|end my life|want to die|better off dead|self.?harm|hurt myself"
        + "|quitarme la vida|matarme|quiero morir|umbringen|nicht mehr leben|sterben will|me tuer|en finir|envie de mourir|me matar|quero morrer|tirar a minha vida",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Crisis();
}
