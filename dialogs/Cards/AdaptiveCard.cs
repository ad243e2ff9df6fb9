using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>Adaptive Cards of the newest version that Teams shows, with what other programs show in their place.</summary>
internal static class AdaptiveCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A card.</summary>
    /// <param name="fallback">The same in plain text.</param>
    /// <param name="body">What it shows.</param>
    /// <param name="actions">Its buttons.</param>
    public static Attachment Of(string fallback, JArray body, JArray actions) => new(ContentType, content: new JObject
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["fallbackText"] = fallback,
        ["body"] = body,
        ["actions"] = actions,
    });

    /// <summary>A button that sends data.</summary>
    public static JObject Submit(string title, JObject data) => new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };

    /// <summary>A button that opens an address.</summary>
    public static JObject OpenUrl(string title, Uri url) => new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = url.ToString() };
}
