namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Finds the rules that a message fires.</summary>
internal sealed class RuleMatcher(CompiledRules compiled)
{
    private readonly Sequences _sequences = compiled.Sequences;
    private readonly Waiting _waitingSequences = Waiting.Sequences(compiled);
    private readonly Waiting _waitingRules = Waiting.Rules(compiled);

    /// <summary>Finds every concept in the message.</summary>
    public void FindConcepts(Occurrences message)
    {
        var due = WhatWaits(_waitingSequences, _sequences.Count, message);
        var fillersKnown = false;
        for (var i = due.Next(0); i < _sequences.Count; i = due.Next(i + 1))
        {
            if (!fillersKnown && i >= compiled.FillerSequences)
            {
                message.MarkFillers(compiled.Fillers);
                fillersKnown = true;
            }

            var symbol = _sequences.Symbol(i);
            message.Find(symbol, _sequences.Of(i));
            var next = due.Next(i + 1);
            if (next < _sequences.Count && _sequences.Symbol(next) == symbol)
                continue;
            message.Order(symbol);
            // What is made of this symbol comes after it.
            if (message.Of(symbol).Count > 0)
                due.Add(_waitingSequences.For(symbol));
        }
    }

    /// <summary>The rules that fire.</summary>
    public List<CompiledRule> Fired(Occurrences message, string? step)
    {
        List<CompiledRule> fired = [];
        var due = WhatWaits(_waitingRules, compiled.Rules.Length, message);
        for (var i = due.Next(0); i < compiled.Rules.Length; i = due.Next(i + 1))
        {
            var rule = compiled.Rules[i];
            if ((rule.Step is null || rule.Step == step) && Array.Exists(rule.Patterns, pattern => Holds(pattern, rule, message)))
                fired.Add(rule);
        }

        return fired;
    }

    private static Due WhatWaits(Waiting waiting, int count, Occurrences message)
    {
        var due = new Due(count);
        foreach (var symbol in message.Symbols)
            due.Add(waiting.For(symbol));
        return due;
    }

    private static bool Holds(Pattern pattern, CompiledRule rule, Occurrences message)
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

    private static bool Beside(int group, Span anchor, Guard[] guards, CompiledRule rule, Occurrences message)
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
            GuardPlace.Before or GuardPlace.Ahead => (span.Start - guard.Distance - LongestGuard, span.Start - 1),
            GuardPlace.After or GuardPlace.Beyond => (span.End, span.End + guard.Distance),
            GuardPlace.Within => (span.Start, span.End),
            _ => (span.Start - LongestClause, span.End + LongestClause),
        };
        foreach (var place in message.Between(guard.Symbol, from, to))
        {
            var clause = message.Clause(place.Start);
            var fits = guard.Place switch
            {
                GuardPlace.Before => clause == first && ShortlyBefore(place, span, guard.Distance),
                GuardPlace.Ahead => message.Sentence(place.Start) == message.Sentence(span.Start) && ShortlyBefore(place, span, guard.Distance),
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

    private static bool ShortlyBefore(Span place, Span span, int distance) => place.End <= span.Start && span.Start - place.End <= distance;

    private const int LongestGuard = 6;
}
