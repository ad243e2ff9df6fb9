using System.Text.RegularExpressions;

namespace KratomBot.Knowledge.Insights;

/// <summary>Finds e-mail addresses, street addresses and postal codes.</summary>
internal static class Addresses
{
    private const string Street = "street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|terrace|parkway|pkwy|highway|hwy|crescent|close|square";
    private const string Unit = @"(?:,?\s+(?i:apt|apartment|unit|suite|ste|flat|#)\.?\s*[\w-]{1,6})?";
    private const string Town = @"(?:,\s*\p{Lu}[\p{L}'.-]{1,20}(?:\s\p{Lu}[\p{L}'.-]{1,20}){0,2})?(?:,?\s+[A-Z]{2}\b)?(?:,?\s+\d{5}(?:-\d{4})?)?";

    private static readonly Regex Email = Patterns.LinearAnyCase(@"[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24}");

    private static readonly Regex[] Streets =
    [
        // 12 Main Street, Apt 4, Springfield, IL 62704
        Patterns.Linear($@"\b\d{{1,5}}[A-Za-z]?\s+(?:[NSEW]\.?\s+)?(?:(?:\p{{Lu}}[\p{{L}}'.-]{{0,20}}|\d{{1,3}}(?:st|nd|rd|th))\s+){{1,3}}(?i:{Street})\b\.?{Unit}{Town}"),
        // i live at 12 main street
        Patterns.LinearAnyCase($@"\b(?:live|living|lives|stay|staying)\s+(?:at|on)\s+(?<it>\d{{1,5}}\s+(?:[\p{{L}}'.-]{{1,20}}\s+){{1,3}}(?:{Street})\b\.?{Unit})"),
        Patterns.LinearAnyCase(@"\baddress\s*(?:is|:)\s*(?<it>\d{1,5}[a-z]?\s+[\p{L}'.-]{2,20}(?:\s+[\p{L}'.-]{2,20}){0,3})"),
        // Hauptstraße 12a, Lindenweg 4
        Patterns.Linear(@"\b\p{Lu}[\p{L}-]{2,25}(?:straße|strasse|str\.|weg|gasse|allee|platz|ufer|damm|ring)\s+\d{1,4}\s?[a-z]?\b(?:,?\s+\d{4,5}\s+\p{Lu}[\p{L}-]{2,25})?"),
        // 12 rue de la Paix, 75002 Paris
        Patterns.LinearAnyCase(@"\b\d{1,4}(?:\s?bis|\s?ter)?,?\s+(?:rue|avenue|boulevard|place|chemin|allée|impasse|quai)\s+(?:[\p{L}'.-]{1,20}\s?){1,4}(?:,\s*\d{5}\s+[\p{L}-]{2,25})?"),
        // Calle Mayor 5, Rua Augusta, 100
        Patterns.LinearAnyCase(@"\b(?:calle|avenida|avda\.?|plaza|paseo|rua|travessa|alameda|praça|via)\s+(?:[\p{L}'.-]{1,20}\s+){0,3}[\p{L}'.-]{1,20},?\s+(?:n[º°o.]{1,2}\s*)?\d{1,4}\b"),
    ];

    private static readonly Regex[] Codes =
    [
        // SW1A 1AA; IL 62704; zip code 62704; K1A 0B1
        Patterns.Linear(@"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"),
        Patterns.Linear(@"\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b"),
        Patterns.Linear(@"\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b"),
        Patterns.LinearAnyCase(@"\b(?:zip|zip ?code|postcode|postal code|plz|código postal|code postal|cep)\s*(?:is|:)?\s*(?<it>\d{4,5}(?:-\d{3,4})?)\b"),
    ];

    /// <summary>E-mail addresses.</summary>
    public static IEnumerable<PersonalDataSpan> Emails(string text) => text.Contains('@', StringComparison.Ordinal)
        ? Email.Places(text).Select(place => new PersonalDataSpan(PersonalDataKind.Email, place))
        : [];

    /// <summary>Streets and postal codes; every one of them holds a digit.</summary>
    public static IEnumerable<PersonalDataSpan> Find(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? Streets.Concat(Codes).SelectMany(pattern => pattern.Places(text)).Select(place => new PersonalDataSpan(PersonalDataKind.Address, Trim(text, place)))
        : [];

    private static TextSpan Trim(string text, TextSpan place)
    {
        var end = place.End;
        while (end > place.Start && char.IsWhiteSpace(text[end - 1])) end--;
        return TextSpan.Between(place.Start, end);
    }
}
