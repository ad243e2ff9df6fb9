using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>What the published page tells of one kind. No example is published: it would show the way round.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Kind">Its name on the wire.</param>
/// <param name="Detects">What is detected.</param>
/// <param name="Answers">What is answered.</param>
public sealed record SafetyProtocolEntry(SafetyLevel Level, string Kind, string Detects, string Answers);

/// <summary>The published protocol, from the same data that the gate works by.</summary>
/// <param name="Version">Version of the rules.</param>
/// <param name="Languages">Languages in which messages are understood and answered.</param>
/// <param name="Kinds">The gravest first.</param>
/// <param name="Lines">Help lines that users may see, by country.</param>
public sealed record SafetyProtocol(int Version, IReadOnlyList<string> Languages, IReadOnlyList<SafetyProtocolEntry> Kinds, IReadOnlyList<CountryLines> Lines)
{
    /// <summary>Reads the protocol.</summary>
    /// <exception cref="ContentException">A part is missing or broken.</exception>
    public static SafetyProtocol Load(ContentBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var book = content.Read<SafetyRuleBook>(SafetyRulesPart.Part);
        return new SafetyProtocol(
            book.Version,
            [.. book.Rules.Select(rule => rule.Language).Where(language => language.Length == 2).Distinct().Order(StringComparer.Ordinal)],
            [.. book.Kinds.Where(kind => kind.Level > SafetyLevel.None).OrderByDescending(kind => kind.Level)
                .Select(kind => new SafetyProtocolEntry(kind.Level, kind.Kind, kind.Detects, kind.Answers))],
            [.. HelpLines.Load(content).Countries.Select(country => country with { Lines = [.. country.Lines.Where(line => line.Shown)] })]);
    }
}
