using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>What prompts fall back on, by culture.</summary>
internal static class PromptDefaults
{
    /// <summary>How choices are listed, by culture.</summary>
    public static Dictionary<string, ChoiceFactoryOptions> ChoiceOptions { get; } =
        PromptCultureModels.GetSupportedCultures().ToDictionary(static culture => culture.Locale, OptionsOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>Yes, no, and how they are listed, by culture.</summary>
    public static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> ConfirmChoices { get; } =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            static culture => culture.Locale,
            static culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), OptionsOf(culture)),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture in which a prompt speaks and reads, mapped to a supported one where there is one near.</summary>
    public static string Culture(Activity activity, string wanted, string fallback)
        => PromptCultureModels.MapToNearestLanguage(wanted ?? activity.Locale ?? fallback ?? PromptCultureModels.English.Locale);

    /// <summary>The entry of a culture, else English, else the first there is.</summary>
    public static T Of<T>(Dictionary<string, T> byCulture, string culture)
        => culture is not null && byCulture.TryGetValue(culture, out var entry) || byCulture.TryGetValue(PromptCultureModels.English.Locale, out entry)
            ? entry
            : byCulture.Values.FirstOrDefault();

    /// <summary>Whom suggested actions are for: Teams shows them to the persons named only.</summary>
    public static IList<string> ToList(Activity activity)
        => activity.ChannelId == Channels.Msteams && activity.From?.Id is { } id ? [id] : null;

    private static ChoiceFactoryOptions OptionsOf(PromptCultureModel culture) => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, includeNumbers: true);
}
