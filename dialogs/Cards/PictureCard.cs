using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Dialogs.Cards;

/// <summary>A picture in a card, which channels show as wide as the conversation.</summary>
internal static class PictureCard
{
    /// <summary>Makes the card.</summary>
    /// <param name="link">Where the picture is.</param>
    /// <param name="altText">What it shows, in words.</param>
    public static Attachment Of(Uri link, string altText)
    {
        var picture = new JObject
        {
            ["type"] = "Image",
            ["url"] = link.ToString(),
            ["altText"] = altText,
            ["size"] = "stretch",
        };
        return AdaptiveCard.Of(altText, [picture], []);
    }
}
