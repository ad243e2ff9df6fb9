using System.Collections.Frozen;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts speak.</summary>
public static class PromptCultureModels
{
    private static readonly PromptCultureModel[] All =
    [
        Create("bg-bg", ", ", " или ", ", или ", "Да", "Не"),
        Create("zh-cn", "、", "或", "、或", "是", "否"),
        Create("nl-nl", ", ", " of ", ", of ", "Ja", "Nee"),
        Create("en-us", ", ", " or ", ", or ", "Yes", "No"),
        Create("fr-fr", ", ", " ou ", ", ou ", "Oui", "Non"),
        Create("de-de", ", ", " oder ", ", oder ", "Ja", "Nein"),
        Create("hi-in", ", ", " या ", ", या ", "हां", "नहीं"),
        Create("it-it", ", ", " o ", ", o ", "Sì", "No"),
        Create("ja-jp", "、", "または", "、または", "はい", "いいえ"),
        Create("ko-kr", ", ", " 또는 ", ", 또는 ", "예", "아니요"),
        Create("pt-br", ", ", " ou ", ", ou ", "Sim", "Não"),
        Create("es-es", ", ", " o ", ", o ", "Sí", "No"),
        Create("sv-se", ", ", " eller ", ", eller ", "Ja", "Nej"),
        Create("tr-tr", ", ", " veya ", ", veya ", "Evet", "Hayır"),
    ];

    private static readonly FrozenDictionary<string, PromptCultureModel> ByLocale = All.ToFrozenDictionary(static model => model.Locale, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, PromptCultureModel> ByLanguage = All.ToFrozenDictionary(static model => model.Locale[..2], StringComparer.OrdinalIgnoreCase);

    /// <summary>Bulgarian.</summary>
    public static PromptCultureModel Bulgarian => ByLocale["bg-bg"];

    /// <summary>Simplified Chinese.</summary>
    public static PromptCultureModel Chinese => ByLocale["zh-cn"];

    /// <summary>Dutch.</summary>
    public static PromptCultureModel Dutch => ByLocale["nl-nl"];

    /// <summary>English.</summary>
    public static PromptCultureModel English => ByLocale["en-us"];

    /// <summary>French.</summary>
    public static PromptCultureModel French => ByLocale["fr-fr"];

    /// <summary>German.</summary>
    public static PromptCultureModel German => ByLocale["de-de"];

    /// <summary>Hindi.</summary>
    public static PromptCultureModel Hindi => ByLocale["hi-in"];

    /// <summary>Italian.</summary>
    public static PromptCultureModel Italian => ByLocale["it-it"];

    /// <summary>Japanese.</summary>
    public static PromptCultureModel Japanese => ByLocale["ja-jp"];

    /// <summary>Korean.</summary>
    public static PromptCultureModel Korean => ByLocale["ko-kr"];

    /// <summary>Portuguese.</summary>
    public static PromptCultureModel Portuguese => ByLocale["pt-br"];

    /// <summary>Spanish.</summary>
    public static PromptCultureModel Spanish => ByLocale["es-es"];

    /// <summary>Swedish.</summary>
    public static PromptCultureModel Swedish => ByLocale["sv-se"];

    /// <summary>Turkish.</summary>
    public static PromptCultureModel Turkish => ByLocale["tr-tr"];

    /// <summary>The supported culture nearest to another: itself, else one of the same language, else the culture as it came.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (cultureCode is null)
            return null;
        if (ByLocale.TryGetValue(cultureCode, out var model))
            return model.Locale;
        var end = cultureCode.IndexOf('-', StringComparison.Ordinal);
        return ByLanguage.TryGetValue(end < 0 ? cultureCode : cultureCode[..end], out model) ? model.Locale : cultureCode.ToLowerInvariant();
    }

    /// <summary>All languages.</summary>
    public static PromptCultureModel[] GetSupportedCultures() => [.. All];

    private static PromptCultureModel Create(string locale, string separator, string or, string orMore, string yes, string no)
        => new() { Locale = locale, Separator = separator, InlineOr = or, InlineOrMore = orMore, YesInLanguage = yes, NoInLanguage = no };
}
