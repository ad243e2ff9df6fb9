using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety.Matching;
using KratomBot.Knowledge.Safety.Text;
using LanguageGuess = KratomBot.Knowledge.Safety.Text.LanguageGuess;

namespace KratomBot.Knowledge.Safety;

/// <summary>The full rules: from the text to the verdict.</summary>
internal sealed class RuleGate
{
    private static readonly CompiledRule PersonalDataRule = new(
        "all.personal-data", "all", SafetyLevel.Caution, SafetyKinds.PersonalData, null, null, RuleScope.Sentence, 0, []);

    private readonly Lexicon _lexicon;
    private readonly HashSet<string> _clauseBreaks;
    private readonly RuleMatcher _matcher;
    private readonly LanguageGuess _languages;
    private readonly Dictionary<string, int> _rank;

    public RuleGate(CompiledRules compiled)
    {
        _lexicon = compiled.Lexicon;
        _clauseBreaks = [.. compiled.ClauseBreaks];
        _matcher = new RuleMatcher(compiled);
        _languages = new LanguageGuess(compiled.Languages);
        _rank = compiled.Kinds.Select((kind, index) => (kind, index)).ToDictionary(pair => pair.kind, pair => pair.index);
    }

    public SafetyVerdict Assess(string text, SafetyContext context) => Assess(text, context, out _);

    /// <param name="text">The message.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="work">How many places were looked at.</param>
    public SafetyVerdict Assess(string text, SafetyContext context, out long work)
    {
        var tokens = Tokenizer.Split(TextFolding.Fold(text));
        var message = new MessageReader(_lexicon, _clauseBreaks).Read(tokens);
        _matcher.FindConcepts(message);
        var fired = _matcher.Fired(message, context.Step);
        work = message.Work;

        var dangers = fired.Where(rule => rule.Sets is null).ToList();
        if (PersonalData.Find(text).Count > 0)
            dangers.Add(PersonalDataRule);
        var first = Foremost(dangers);
        var hint = first?.Language is { Length: 2 } language ? language : fired.Find(rule => rule.Language.Length == 2)?.Language;
        var verdict = Counting(dangers, SafetyVerdict.None with
        {
            Language = _languages.Of(text, tokens, hint),
            Minor = fired.Exists(rule => rule.Sets == "minor"),
            Pregnant = fired.Exists(rule => rule.Sets == "pregnant"),
            Country = fired.Find(rule => rule.Sets is { Length: 2 })?.Sets,
            RuleIds = [.. fired.Concat(dangers).Distinct().Select(rule => rule.Id)],
        });
        return verdict.Level.TakesOver() ? verdict with { WithoutAlarm = Counting(dangers.FindAll(rule => !rule.Level.TakesOver()), verdict) } : verdict;
    }

    private SafetyVerdict Counting(List<CompiledRule> dangers, SafetyVerdict verdict)
    {
        var first = Foremost(dangers);
        return verdict with
        {
            Level = first?.Level ?? SafetyLevel.None,
            Kind = first?.Kind ?? SafetyKinds.None,
            AlsoRefused = first?.Level is SafetyLevel.Caution ? Foremost(dangers.FindAll(rule => rule.Level is SafetyLevel.Refuse))?.Kind : null,
        };
    }

    private CompiledRule? Foremost(List<CompiledRule> rules) => rules.OrderByDescending(rule => rule.Level).ThenBy(rule => _rank[rule.Kind]).FirstOrDefault();
}
