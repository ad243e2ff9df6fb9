using Azure.AI.TextAnalytics;
using KratomBot.Knowledge.Insights;

namespace KratomBot.Host.Insights;

/// <summary>Which of the service's categories are personal data to the bot: who, where, how to reach them, and every number that stands for them.</summary>
internal static class PersonalDataKinds
{
    private static readonly HashSet<PiiEntityCategory> NotPersonal =
    [
        PiiEntityCategory.Age, PiiEntityCategory.Date, PiiEntityCategory.Organization, PiiEntityCategory.URL, "DateTime", "Quantity", "PersonType",
    ];

    /// <summary>The bot's kind; null for what tells nobody who somebody is.</summary>
    public static PersonalDataKind? Of(PiiEntityCategory category) => category switch
    {
        _ when NotPersonal.Contains(category) => null,
        _ when category == PiiEntityCategory.Person => PersonalDataKind.Name,
        _ when category == PiiEntityCategory.Email => PersonalDataKind.Email,
        _ when category == PiiEntityCategory.PhoneNumber => PersonalDataKind.Phone,
        _ when category == PiiEntityCategory.Address => PersonalDataKind.Address,
        _ => PersonalDataKind.Id,
    };
}
