namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Finds the rules that a message fires.</summary>
internal sealed class RuleMatcher(RuleCompiler compiled)
{
    private readonly Sequence[] _sequences = compiled.Sequences;

    // Apart from the sequences: most are passed over for want of their first element, and so without a look at themselves.
    private readonly int[] _firsts = Array.ConvertAll(compiled.Sequences, sequence => sequence.Elements[0].Symbol);
    private readonly int[] _symbols = Array.ConvertAll(compiled.Sequences, sequence => sequence.Symbol);

    /// <summary>Finds every concept in the message.</summary>
    public void FindConcepts(Occurrences message)
    {
        for (var i = 0; i < _sequences.Length; i++)
        {
            if (i == compiled.FillerSequences)
                message.MarkFillers(compiled.Fillers);
            if (message.Has(_firsts[i]))
                message.Find(_sequences[i]);
            if (i + 1 == _sequences.Length || _symbols[i + 1] != _symbols[i])
                message.Order(_symbols[i]);
        }
    }

    /// <summary>The rules that fire.</summary>
    public List<SafetyRule> Fired(Occurrences message, string? step)
    {
        List<SafetyRule> fired = [];
        foreach (var rule in compiled.Rules)
        {
            if ((rule.Rule.Step is null || rule.Rule.Step == step) && Array.Exists(rule.Patterns, pattern => Holds(pattern, rule.Rule, message)))
                fired.Add(rule.Rule);
        }

        return fired;
    }

    private static bool Holds(Pattern pattern, SafetyRule rule, Occurrences message)
    {
        foreach (var group in pattern.Groups)
        {
            if (message.Of(group).Count == 0)
                return false;
        }

        foreach (var anchor in message.Of(pattern.Groups[0]))
        {
            if (!Guarded(anchor, pattern.Guards, message) && Array.TrueForAll(pattern.Groups[1..], group => Beside(group, anchor, pattern.Guards, rule, message)))
                return true;
        }

        return false;
    }

    private static bool Beside(int group, Span anchor, Guard[] guards, SafetyRule rule, Occurrences message)
    {
        foreach (var span in message.Between(group, anchor.Start - rule.Within, anchor.End + rule.Within))
        {
            var together = rule.Scope is RuleScope.Message || message.Sentence(span.Start) == message.Sentence(anchor.Start);
            var apart = span.End <= anchor.Start || span.Start >= anchor.End;
            if (together && apart && !Guarded(span, guards, message))
                return true;
        }

        return false;
    }

    private static bool Guarded(Span span, Guard[] guards, Occurrences message)
    {
        foreach (var guard in guards)
        {
            if (Guards(guard, span, message))
                return true;
        }

        return false;
    }

    private const int LongestClause = 40;

    private static bool Guards(Guard guard, Span span, Occurrences message)
    {
        var first = message.Clause(span.Start);
        var last = message.Clause(span.End - 1);
        var (from, to) = guard.Place switch
        {
            GuardPlace.Before => (span.Start - guard.Distance - LongestGuard, span.Start - 1),
            GuardPlace.After or GuardPlace.Beyond => (span.End, span.End + guard.Distance),
            GuardPlace.Within => (span.Start, span.End),
            _ => (span.Start - LongestClause, span.End + LongestClause),
        };
        foreach (var place in message.Between(guard.Symbol, from, to))
        {
            var clause = message.Clause(place.Start);
            var fits = guard.Place switch
            {
                GuardPlace.Before => clause == first && place.End <= span.Start && span.Start - place.End <= guard.Distance,
                GuardPlace.After => clause == last,
                GuardPlace.Within => place.End <= span.End,
                GuardPlace.Beyond => message.Sentence(place.Start) == message.Sentence(span.Start),
                _ => clause >= first && clause <= last,
            };
            if (fits)
                return true;
        }

        return false;
    }

    private const int LongestGuard = 6;
}
