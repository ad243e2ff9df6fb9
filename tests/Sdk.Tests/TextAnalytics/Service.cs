using Azure;
using Azure.AI.TextAnalytics;
using KratomBot.Testing.LanguageService;

namespace KratomBot.Sdk.Tests.TextAnalytics;

/// <summary>A client and the server that it asks.</summary>
internal sealed class Service : IAsyncDisposable
{
    private Service(LanguageServer server, TextAnalyticsClient client) => (Server, Client) = (server, client);

    public LanguageServer Server { get; }

    public TextAnalyticsClient Client { get; }

    /// <summary>Starts a server; the client waits for nothing between its attempts unless the test says otherwise.</summary>
    public static async Task<Service> StartAsync(Action<TextAnalyticsClientOptions>? configure = null, string key = LanguageServer.Key)
    {
        var server = await LanguageServer.StartAsync();
        var options = new TextAnalyticsClientOptions();
        options.Retry.Delay = TimeSpan.Zero;
        configure?.Invoke(options);
        return new Service(server, new TextAnalyticsClient(server.Endpoint, new AzureKeyCredential(key), options));
    }

    /// <summary>The same call on the caller's thread, or without holding it.</summary>
    public static async Task<T> AskAsync<T>(bool async, Func<Task<T>> onAnyThread, Func<T> onThisThread) => async ? await onAnyThread() : onThisThread();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
