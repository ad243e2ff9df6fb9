namespace KratomBot.Knowledge.Safety;

/// <summary>What a line is for.</summary>
public enum HelpLineKind
{
    Emergency,
    Crisis,
    Poison,
    Substance,
    Abuse,
    Child,
}

/// <summary>How well a number is known, from the operator's own page down to hearsay.</summary>
public enum HelpLineGrade
{
    /// <summary>The operator's own page.</summary>
    Operator,

    /// <summary>A government's page.</summary>
    Government,

    /// <summary>A public table that names the service's page and the day it was read.</summary>
    Dated,

    /// <summary>Press and others.</summary>
    ThirdParty,

    /// <summary>Undated or third-party pages only.</summary>
    Weak,

    /// <summary>No source found.</summary>
    Memory,
}

/// <summary>One help line.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name, with the region where it does not serve the whole country.</param>
/// <param name="Call">The number to call, as printed; null when it takes no calls.</param>
/// <param name="Text">The number for text messages, with the word to send; null when there is none.</param>
/// <param name="Chat">Address of its chat; null when there is none.</param>
/// <param name="Url">Address of its page (directories have no number); null when there is none.</param>
/// <param name="Hours">When it answers, local time; null when unknown.</param>
/// <param name="Cost">What a call costs; null when unknown.</param>
/// <param name="Languages">ISO 639 codes; null when unknown.</param>
/// <param name="Grade">How well the record is known.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Seen">The date of that page (year, or year-month-day); null when it has none.</param>
/// <param name="Remark">For whoever checks it again; never shown to users.</param>
/// <param name="VerifiedBy">Who called or checked the operator's site; null until somebody has.</param>
/// <param name="VerifiedOn">The day of that check.</param>
public sealed record HelpLine(
    HelpLineKind Kind,
    string Name,
    string? Call,
    string? Text,
    string? Chat,
    string? Url,
    string? Hours,
    string? Cost,
    IReadOnlyList<string>? Languages,
    HelpLineGrade Grade,
    string Source,
    string? Seen,
    string? Remark,
    string? VerifiedBy,
    DateOnly? VerifiedOn)
{
    /// <summary>Whether a person has checked it and said so.</summary>
    public bool Verified => VerifiedBy is not null && VerifiedOn is not null;

    /// <summary>Whether users see it: emergency numbers, well-known lines, and what a person has checked.</summary>
    public bool Shown => Verified || Kind is HelpLineKind.Emergency || Grade <= HelpLineGrade.Dated;
}

/// <summary>The lines of one country.</summary>
/// <param name="Country">ISO 3166 alpha-2; null for the international block.</param>
/// <param name="Name">The country's name in English.</param>
/// <param name="Lines">In the order in which they are shown.</param>
public sealed record CountryLines(string? Country, string Name, IReadOnlyList<HelpLine> Lines);
