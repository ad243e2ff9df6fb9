using System.Text;
using System.Text.RegularExpressions;

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

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A number that stands for a person or an account: social security, card, bank, passport.</summary>
    Id,

    /// <summary>A street address.</summary>
    Address,

    /// <summary>A name that the writer gives.</summary>
    Name,
}

/// <summary>Finds personal data in a text and takes it out.</summary>
public static class PersonalData
{
    private static readonly Regex Email = new(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The personal data of a text, in order, never overlapping.</summary>
    public static IReadOnlyList<PersonalDataSpan> Find(string text) =>
        [.. Email.Matches(text).Select(match => new PersonalDataSpan(PersonalDataKind.Email, new TextSpan(match.Index, match.Length)))];

    /// <summary>The text with each piece replaced by its kind in brackets, such as <c>[email]</c>.</summary>
    public static string Redact(string text)
    {
        var spans = Find(text);
        if (spans.Count == 0) return text;
        var redacted = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (kind, span) in spans)
        {
            redacted.Append(text, at, span.Start - at).Append('[').Append(kind.ToString().ToLowerInvariant()).Append(']');
            at = span.End;
        }
        return redacted.Append(text, at, text.Length - at).ToString();
    }
}
