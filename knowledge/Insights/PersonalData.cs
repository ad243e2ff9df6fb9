using System.Text;

namespace KratomBot.Knowledge.Insights;

/// <summary>A piece of personal data in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct PersonalDataSpan(PersonalDataKind Kind, TextSpan Span);

/// <summary>The kinds of personal data that are told apart.</summary>
public enum PersonalDataKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A number that stands for a person, an account or a device: social security, card, bank, passport, network address.</summary>
    Id,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A street address or a postal code.</summary>
    Address,

    /// <summary>A name that the writer gives.</summary>
    Name,
}

/// <summary>Finds personal data in a text and takes it out.</summary>
public static class PersonalData
{
    /// <summary>The personal data of a text, in order, never overlapping.</summary>
    /// <param name="text">What was typed; all of it is read.</param>
    public static IReadOnlyList<PersonalDataSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Apart([.. Addresses.Emails(text), .. Identifiers.Find(text), .. Telephones.Find(text), .. Addresses.Find(text), .. Names.Find(text)]);
    }

    /// <summary>What was found in the same text in two ways, in order, never overlapping.</summary>
    public static IReadOnlyList<PersonalDataSpan> Join(IEnumerable<PersonalDataSpan> some, IEnumerable<PersonalDataSpan> others) => Apart([.. some, .. others]);

    private static List<PersonalDataSpan> Apart(List<PersonalDataSpan> found)
    {
        if (found.Count < 2) return found;
        // Where two kinds claim the same place, the one that begins first wins, then the longer, then the surer kind.
        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
            : a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length) : a.Kind.CompareTo(b.Kind));
        var kept = new List<PersonalDataSpan>(found.Count);
        foreach (var piece in found)
        {
            if (kept.Count == 0 || piece.Span.Start >= kept[^1].Span.End) kept.Add(piece);
        }
        return kept;
    }

    /// <summary>The text with each piece replaced by its kind in brackets, such as <c>[email]</c>.</summary>
    public static string Redact(string text) => Redact(text, Find(text));

    /// <summary>The text with each of these pieces replaced by its kind in brackets.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="spans">Pieces of it in order, not overlapping.</param>
    public static string Redact(string text, IReadOnlyList<PersonalDataSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        if (spans.Count == 0) return text;
        var redacted = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (kind, span) in spans)
        {
            redacted.Append(text, at, span.Start - at).Append('[').Append(Label(kind)).Append(']');
            at = span.End;
        }
        return redacted.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The text with stars in place of these pieces, so that everything else stays in its place.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="spans">Pieces of it.</param>
    public static string Blank(string text, IReadOnlyList<PersonalDataSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        return spans.Count == 0 ? text : string.Create(text.Length, (text, spans), static (blanked, of) =>
        {
            of.text.CopyTo(blanked);
            foreach (var (_, span) in of.spans) blanked.Slice(span.Start, span.Length).Fill('*');
        });
    }

    private static string Label(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Email => "email",
        PersonalDataKind.Phone => "phone",
        PersonalDataKind.Id => "id",
        PersonalDataKind.Address => "address",
        _ => "name",
    };
}
