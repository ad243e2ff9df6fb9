using KratomBot.Dialogs.Root;
using KratomBot.Knowledge.Safety;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Safety;

/// <summary>Where the person is, as far as they or the channel say. A language alone never decides it.</summary>
internal static class WhereaboutsReader
{
    public static Whereabouts Of(Turn turn) => Of(turn.Context.Activity, turn.Safety.Country);

    public static Whereabouts Of(Activity activity, string? said) => new(said, ClientInfo.Country(activity), Region(activity.Locale));

    private static string? Region(string? locale) =>
        locale?.Split('-', '_') is [_, .., { Length: 2 } region] ? region.ToUpperInvariant() : null;
}
