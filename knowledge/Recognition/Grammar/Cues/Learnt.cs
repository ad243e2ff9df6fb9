namespace KratomBot.Knowledge.Recognition.Grammar.Cues;

/// <summary>All that was learnt from the corpus.</summary>
/// <param name="Roles">What a length of time is the length of; the answers are those of <see cref="DurationRole"/>.</param>
/// <param name="Past">What speaks for an amount's being an earlier level; there is one answer.</param>
/// <param name="PastLinks">What speaks for each of two amounts that follow each other being one; the answers are those of <see cref="Grammar.Past.Step"/>.</param>
/// <param name="Bare">What a number without a unit is; the answers are those of <see cref="Bare.BareKind"/>.</param>
internal sealed record Learnt(CueWeights Roles, CueWeights Past, CueWeights PastLinks, CueWeights Bare)
{
    /// <summary>What the program carries: roles.txt, past.txt, past-links.txt and bare.txt.</summary>
    public static Learnt Carried { get; } = new(CueWeights.Read("roles"), CueWeights.Read("past"), CueWeights.Read("past-links"), CueWeights.Read("bare"));
}
