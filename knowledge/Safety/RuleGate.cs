using KratomBot.Knowledge.Insights;
using KratomBot.Knowledge.Safety.Matching;
using KratomBot.Knowledge.Safety.Text;
using LanguageGuess = KratomBot.Knowledge.Safety.Text.LanguageGuess;

namespace KratomBot.Knowledge.Safety;

/// <summary>The full rules: from the text to the verdict.</summary>
internal sealed class RuleGate
{
    private static readonly SafetyRule PersonalDataRule = new(
        "all.personal-data", "all", SafetyLevel.Caution, SafetyKinds.PersonalData, null, null, RuleScope.Sentence, 0, [], [], [], []);

    private readonly RuleCompiler _compiled;
    private readonly RuleMatcher _matcher;
    private readonly LanguageGuess _languages;
    private readonly Dictionary<string, int> _rank;

    /// <exception cref="SafetyRuleException">A rule or a concept cannot be read.</exception>
    public RuleGate(SafetyRuleBook book)
    {
        _compiled = new RuleCompiler(book);
        _matcher = new RuleMatcher(_compiled);
        _languages = new LanguageGuess(book.Languages);
        _rank = book.Kinds.Select((kind, index) => (kind.Kind, index)).ToDictionary(pair => pair.Kind, pair => pair.index);
    }

    public SafetyVerdict Assess(string text, SafetyContext context) => Assess(text, context, out _);

    /// <param name="text">The message.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="work">How many places were looked at.</param>
    public SafetyVerdict Assess(string text, SafetyContext context, out long work)
    {
        var tokens = Tokenizer.Split(TextFolding.Fold(text));
        var message = new MessageReader(_compiled.Lexicon, _compiled.ClauseBreaks).Read(tokens);
        _matcher.FindConcepts(message);
        var fired = _matcher.Fired(message, context.Step);
        work = message.Work;

        var dangers = fired.Where(rule => rule.Sets is null).ToList();
        if (PersonalData.Find(text).Count > 0)
            dangers.Add(PersonalDataRule);
        var level = dangers.Count == 0 ? SafetyLevel.None : dangers.Max(rule => rule.Level);
        var first = Foremost(dangers, level);
        var hint = first?.Language is { Length: 2 } language ? language : fired.Find(rule => rule.Language.Length == 2)?.Language;
        return new SafetyVerdict(
            level,
            first?.Kind ?? SafetyKinds.None,
            _languages.Of(text, tokens, hint),
            fired.Exists(rule => rule.Sets == "minor"),
            fired.Exists(rule => rule.Sets == "pregnant"),
            fired.Find(rule => rule.Sets is { Length: 2 })?.Sets,
            [.. fired.Concat(dangers).Distinct().Select(rule => rule.Id)])
        {
            AlsoRefused = level is SafetyLevel.Caution ? Foremost(dangers, SafetyLevel.Refuse)?.Kind : null,
        };
    }

    private SafetyRule? Foremost(List<SafetyRule> rules, SafetyLevel level) =>
        rules.Where(rule => rule.Level == level).MinBy(rule => _rank[rule.Kind]);
}
