using Azure.Core;

namespace Azure.AI.TextAnalytics;

/// <summary>How a client talks to the service.</summary>
public class TextAnalyticsClientOptions : ClientOptions
{
    /// <summary>For one version of the service.</summary>
    /// <exception cref="NotSupportedException">The version is one of the old addresses, which this stand-in does not speak.</exception>
    public TextAnalyticsClientOptions(ServiceVersion version = ServiceVersion.V2023_04_01) => ApiVersion = version switch
    {
        ServiceVersion.V2022_05_01 => "2022-05-01",
        ServiceVersion.V2023_04_01 => "2023-04-01",
        ServiceVersion.V3_0 or ServiceVersion.V3_1 => throw new NotSupportedException("Versions 3.0 and 3.1 have other addresses; use V2023_04_01."),
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };

    /// <summary>Versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>Version 3.0.</summary>
        V3_0 = 1,

        /// <summary>Version 3.1.</summary>
        V3_1 = 2,

        /// <summary>Version 2022-05-01.</summary>
        V2022_05_01 = 3,

        /// <summary>Version 2023-04-01.</summary>
        V2023_04_01 = 4,
    }

    /// <summary>The cloud whose directory issues the tokens; the public one unless it is set.</summary>
    public TextAnalyticsAudience? Audience { get; set; }

    /// <summary>The country that documents are taken to come from, as a two-letter code.</summary>
    public string DefaultCountryHint { get; set; } = "us";

    /// <summary>The language that documents are taken to be in, as a two-letter code.</summary>
    public string DefaultLanguage { get; set; } = "en";

    internal string ApiVersion { get; }
}
