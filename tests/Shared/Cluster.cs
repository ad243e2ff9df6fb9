using System.Security.Cryptography;

namespace KratomBot.Testing;

/// <summary>Several nodes of the real bot, each a process of its own, on one PostgreSQL.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly List<BotProcess> _nodes = [];
    private readonly List<HttpClient> _clients = [];

    private Cluster(PostgresServer postgres) => Postgres = postgres;

    /// <summary>Their database.</summary>
    public PostgresServer Postgres { get; }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<BotProcess> Nodes => _nodes;

    /// <summary>A client of each node.</summary>
    public IReadOnlyList<HttpClient> Clients => _clients;

    /// <summary>Starts them. The settings are those of every node.</summary>
    public static async Task<Cluster> StartAsync(int nodes, bool isDurable, params string[] settings)
    {
        var cluster = new Cluster(await PostgresServer.StartAsync(isDurable));
        string[] all =
        [
            "--Store:Provider", "postgres", "--Store:ConnectionString", cluster.Postgres.ConnectionString,
            "--DirectLine:Keys", $"test={Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}",
            "--Limits:PerTokenPerMinute", "1000000", "--Limits:InAllPerSecond", "1000000", .. settings,
        ];
        try
        {
            // At the same time, as nodes start that are rolled out together.
            cluster._nodes.AddRange(await Task.WhenAll(Enumerable.Range(0, nodes).Select(_ => BotProcess.StartAsync(all))));
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }

        cluster._clients.AddRange(cluster._nodes.Select(node => new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = node.Address, Timeout = TimeSpan.FromSeconds(15) }));
        return cluster;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}
