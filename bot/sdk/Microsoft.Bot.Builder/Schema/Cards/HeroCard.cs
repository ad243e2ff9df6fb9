using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a large picture, text and buttons.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class HeroCard
{
    /// <summary>The media type of the card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Everything is left unset.</summary>
    public HeroCard()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public HeroCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    public string Title { get; set; }

    /// <summary>The subtitle.</summary>
    public string Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string Text { get; set; }

    /// <summary>Pictures.</summary>
    public IList<CardImage> Images { get; set; }

    /// <summary>Buttons.</summary>
    public IList<CardAction> Buttons { get; set; }

    /// <summary>What a tap does.</summary>
    public CardAction Tap { get; set; }
}
