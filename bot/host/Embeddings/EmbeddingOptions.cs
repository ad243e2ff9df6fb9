using KratomBot.Host.Operations.Settings;

namespace KratomBot.Host.Embeddings;

/// <summary>Settings of the embedding model that helps to tell topics apart. Without an endpoint the ranker is alone.</summary>
/// <param name="Endpoint">The address behind which <c>embeddings</c> is asked for; null while there is no model.</param>
/// <param name="Model">The name of the model or deployment.</param>
/// <param name="Key">A key; null where the address asks for none.</param>
public sealed record EmbeddingOptions(Uri? Endpoint, string Model, string? Key)
{
    /// <summary>The name of the setting that turns it on.</summary>
    public const string EndpointKey = "Embeddings:Endpoint";

    private static readonly Setting<Uri?> EndpointSetting = Setting.Document(EndpointKey, "(not set: the ranker is alone)",
        "The OpenAI-compatible address of an embedding model: an Azure OpenAI account, asked once people agreed, or a server on this machine.");

    private static readonly Setting<string?> ModelSetting = Setting.Text("Embeddings:Model", "text-embedding-3-small", "The name of the model or of its deployment.");

    private static readonly Setting<string?> KeySetting = Setting.Secret("Embeddings:Key", "A key of that account.", minimumLength: 8);

    /// <summary>What people are asked to agree to names Microsoft; no other service may get what they write.</summary>
    private static readonly string[] MicrosoftHosts = [".azure.com", ".azure.us"];

    /// <summary>The rows of the table of settings.</summary>
    public static IReadOnlyList<Setting> Settings { get; } = [EndpointSetting, ModelSetting, KeySetting];

    /// <summary>Whether what is asked leaves this machine.</summary>
    public bool SendsText => Endpoint is { IsLoopback: false };

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">The endpoint is a service that people are not asked about.</exception>
    public static EmbeddingOptions From(IConfiguration configuration)
    {
        var endpoint = EndpointSetting.Read(configuration);
        return endpoint is { IsLoopback: false } && !MicrosoftHosts.Any(host => endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase))
            ? throw new SettingException(EndpointKey, "must be an Azure OpenAI account or on this machine: people are asked about no other service")
            : new EmbeddingOptions(endpoint, ModelSetting.Read(configuration) ?? "text-embedding-3-small", KeySetting.Read(configuration));
    }
}
