using KratomBot.Nodes.Tests;
using KratomBot.Testing;

[assembly: AssemblyFixture(typeof(ClusterFixture))]

namespace KratomBot.Nodes.Tests;

/// <summary>Two nodes for all tests of the run. What a test ends, it starts again.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private Cluster? _cluster;

    internal Cluster Cluster
    {
        get
        {
            Assert.SkipWhen(_cluster is null, "PostgreSQL is left out.");
            return _cluster;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!PostgresServer.IsLeftOut)
            _cluster = await Cluster.StartAsync(nodes: 2, isDurable: false, "--Store:LeaseSeconds", "2");
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}
