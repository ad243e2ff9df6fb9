using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace KratomBot.Sdk.Tests;

/// <summary>Which SDK the tests run against: most hold for both.</summary>
internal static class SdkMode
{
    /// <summary>True for the stand-ins, whose schema and builder are one assembly.</summary>
    public static bool IsBundled => typeof(Activity).Assembly == typeof(TurnContext).Assembly;

    /// <summary>Skips a test of something that the packages do worse, or not at all.</summary>
    public static void RequireBundled(string reason) => Assert.SkipUnless(IsBundled, reason);
}
