using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or what a tap on a card does.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public partial class CardAction
{
    /// <summary>Everything is left unset.</summary>
    public CardAction()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>The kind.</summary>
    public string Type { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; }

    /// <summary>The address of a picture on the button.</summary>
    public string Image { get; set; }

    /// <summary>The text.</summary>
    public string Text { get; set; }

    /// <summary>What the conversation shows as said when the button is pressed.</summary>
    public string DisplayText { get; set; }

    /// <summary>The value.</summary>
    public object Value { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object ChannelData { get; set; }

    /// <summary>What the picture shows, in words.</summary>
    public string ImageAltText { get; set; }
}
