using Microsoft.IdentityModel.Protocols;

namespace KratomBot.Host.Channels.BotFramework.Inbound;

/// <summary>Reads metadata over https; over http only from this machine, where the metadata itself is there. Redirects are not followed.</summary>
/// <param name="clients">Where the client comes from.</param>
/// <param name="metadata">The metadata; the keys may be published elsewhere.</param>
public sealed class HttpDocuments(IHttpClientFactory clients, Uri metadata) : IDocumentRetriever
{
    /// <summary>The name of the HTTP client.</summary>
    public const string Client = "BotFramework.Metadata";

    /// <inheritdoc/>
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var document = new Uri(address, UriKind.Absolute);
        if (document.Scheme != Uri.UriSchemeHttps && !(document is { Scheme: "http", IsLoopback: true } && metadata.IsLoopback))
            throw new InvalidOperationException("Metadata must be read over https.");
        using var http = clients.CreateClient(Client);
        using var response = await http.GetAsync(document, cancel);
        if (response.StatusCode != System.Net.HttpStatusCode.OK)
            throw new HttpRequestException("The metadata is not there.", null, response.StatusCode);
        return await response.Content.ReadAsStringAsync(cancel);
    }
}
