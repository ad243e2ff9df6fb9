namespace Azure.AI.TextAnalytics;

/// <summary>A document whose language is asked for.</summary>
public class DetectLanguageInput : TextAnalyticsInput
{
    /// <summary>A <see cref="CountryHint"/> that hints at no country.</summary>
    public const string None = "";

    /// <summary>A document from the client's default country until <see cref="CountryHint"/> is set.</summary>
    public DetectLanguageInput(string id, string text)
        : base(id, text)
    {
    }

    /// <summary>A two-letter code of the country that the document comes from.</summary>
    public string CountryHint { get; set; }
}
