namespace Microsoft.Bot.Schema;

/// <summary>The language of any activity.</summary>
public static class IActivityExtensions
{
    /// <summary>The language, a BCP 47 tag; null where the activity names none.</summary>
    public static string GetLocale(this IActivity activity) => (activity as Activity)?.Locale ?? (activity as IMessageActivity)?.Locale;

    /// <summary>Sets the language, a BCP 47 tag.</summary>
    public static void SetLocale(this IActivity activity, string locale)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity is Activity full)
            full.Locale = locale;
        else if (activity is IMessageActivity message)
            message.Locale = locale;
    }
}
