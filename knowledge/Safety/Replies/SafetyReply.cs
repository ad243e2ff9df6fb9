namespace KratomBot.Knowledge.Safety;

/// <summary>A reply of the gate: reviewed text with numbers filled in.</summary>
/// <param name="Text">Markdown; every number stands as text and as a <c>tel:</c> link.</param>
/// <param name="Actions">The buttons below it.</param>
/// <param name="Version">Version of the text, for records of what was said.</param>
public sealed record SafetyReply(string Text, IReadOnlyList<SafetyAction> Actions, int Version = 0);

/// <summary>Where a person is, as far as it is known. Each is an ISO 3166 alpha-2 code or null.</summary>
/// <param name="Country">Said or chosen by the person; decides.</param>
/// <param name="CountryFromChannel">Told by the channel's client; decides when nothing was said.</param>
/// <param name="LocaleRegion">The region of the locale; only orders, since a language setting is not a place.</param>
public readonly record struct Whereabouts(string? Country = null, string? CountryFromChannel = null, string? LocaleRegion = null)
{
    /// <summary>The country to act on; null when only a guess is possible.</summary>
    public string? Known => Country ?? CountryFromChannel;

    /// <summary>The same place after the person named a country.</summary>
    public Whereabouts Said(string? country) => country is null ? this : this with { Country = country };
}
