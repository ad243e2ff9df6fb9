using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Insights;

/// <summary>Finds numbers that stand for a person, an account or a device.</summary>
internal static class Identifiers
{
    private static readonly Regex[] Shapes =
    [
        // US social security, Brazilian CPF, Spanish DNI and NIE, German tax number, British national insurance, IPv4.
        Patterns.Linear(@"\b\d{3}-\d{2}-\d{4}\b"),
        Patterns.Linear(@"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b"),
        Patterns.Linear(@"\b(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z]\b"),
        Patterns.Linear(@"\b[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b"),
        Patterns.Linear(@"\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b"),
        // What the writer calls by its name.
        Patterns.LinearAnyCase(@"\b(?:ssn|social(?:\s+security)?(?:\s+number)?|passport(?:\s+(?:number|no\.?))?|driver'?s?\s+licen[cs]e(?:\s+(?:number|no\.?))?|licen[cs]e\s+(?:number|no\.?)|member\s+id|patient\s+id|insurance\s+(?:id|number)|policy\s+number|medicare(?:\s+number)?|medicaid(?:\s+(?:id|number))?|nhs\s+(?:number|no\.?)|account\s+(?:number|no\.?)|case\s+number|mrn|ausweisnummer|dni|nie|nif|cpf|order\s+(?:number|no\.?)|tracking\s+(?:number|no\.?))\s*(?:is|:|#|=|ist|es|é)?\s*#?(?<it>[A-Z]{0,3}\d[\dA-Z-]{3,20})\b"),
    ];

    private static readonly Regex Card = Patterns.Linear(@"\b\d(?:[ -]?\d){12,18}\b");
    private static readonly Regex Iban = Patterns.Linear(@"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b");

    public static IEnumerable<PersonalDataSpan> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return [];
        return Shapes.SelectMany(shape => shape.Places(text))
            .Concat(Card.Places(text).Where(place => IsCard(text.AsSpan(place.Start, place.Length))))
            .Concat(Iban.Places(text).Where(place => IsIban(text.AsSpan(place.Start, place.Length))))
            .Select(place => new PersonalDataSpan(PersonalDataKind.Id, place));
    }

    /// <summary>The check digit of payment cards (Luhn).</summary>
    private static bool IsCard(ReadOnlySpan<char> number)
    {
        var (sum, count) = (0, 0);
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(number[i])) continue;
            var digit = number[i] - '0';
            if (count++ % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /// <summary>The check digits of bank accounts (ISO 7064, remainder 1 of 97).</summary>
    private static bool IsIban(ReadOnlySpan<char> account)
    {
        Span<char> signs = stackalloc char[40];
        var length = 0;
        foreach (var c in account)
        {
            if (c != ' ' && length < signs.Length) signs[length++] = c;
        }
        var remainder = 0;
        for (var i = 0; i < length; i++)
        {
            var c = signs[(i + 4) % length];
            remainder = char.IsAsciiDigit(c) ? (remainder * 10 + c - '0') % 97 : (remainder * 100 + c - 'A' + 10) % 97;
        }
        return length >= 15 && remainder == 1;
    }
}
