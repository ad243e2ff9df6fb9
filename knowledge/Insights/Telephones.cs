using System.Text.RegularExpressions;
using PhoneNumbers;

namespace KratomBot.Knowledge.Insights;

/// <summary>Finds telephone numbers: a shape that only telephone numbers have, which the numbering plans then confirm.</summary>
internal static class Telephones
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int MostAsked = 20;

    private static readonly Regex Shape = Patterns.Linear(@"(?:\+|\(|\b)\d(?:[ ().\-/]{0,2}\d){6,14}\b");

    // Where people of the five languages live; the first plan that knows the number decides.
    private static readonly string[] Regions = ["US", "GB", "AU", "DE", "FR", "ES", "MX", "PT", "BR"];

    // The metadata takes about a tenth of a second to load: only a text that holds a candidate pays for it.
    private static readonly Lazy<PhoneNumberUtil> Plans = new(PhoneNumberUtil.GetInstance);

    public static IEnumerable<PersonalDataSpan> Find(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? Shape.Places(text).Where(place => IsShaped(text, place)).Take(MostAsked).Where(place => IsKnown(place.In(text)))
            .Select(place => new PersonalDataSpan(PersonalDataKind.Phone, place))
        : [];

    /// <summary>Grouped as telephone numbers are, or long enough; not a list of small numbers, a date, or a decimal.</summary>
    private static bool IsShaped(string text, TextSpan place)
    {
        var number = text.AsSpan(place.Start, place.Length);
        var (digits, groups, single) = (0, 0, 0);
        for (var i = 0; i < number.Length;)
        {
            if (!char.IsAsciiDigit(number[i])) { i++; continue; }
            var start = i;
            while (i < number.Length && char.IsAsciiDigit(number[i])) i++;
            digits += i - start;
            groups++;
            if (i - start == 1) single++;
        }
        if (digits is < FewestDigits or > MostDigits || single > 2) return false;
        if (number[0] is '+' or '(') return true;
        return digits >= 9 ? groups <= 6 : groups == 2 && number.Contains('-') && number[^5] == '-';
    }

    private static bool IsKnown(string number)
    {
        if (number[0] == '+') return IsPossible(number, null);
        var digits = number.Count(char.IsAsciiDigit);
        // A local number, such as 555-0134, is in no plan by itself.
        return digits == FewestDigits || Regions.Any(region => IsPossible(number, region));
    }

    private static bool IsPossible(string number, string? region)
    {
        try
        {
            return Plans.Value.IsPossibleNumber(Plans.Value.Parse(number, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
