using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace KratomBot.Testing;

/// <summary>
/// A PostgreSQL of the tests' own: a throw-away data folder, a free port of the loopback address, never run as root. It ends with
/// the process that started it, however that ends.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Set to <c>postgres</c>, the tests leave out what needs PostgreSQL.</summary>
    public const string LeaveOutVariable = "KRATOMBOT_TESTS_WITHOUT";

    private const string HowToGet = "These tests need PostgreSQL: install it (Debian: apt-get install postgresql), or leave them out by KRATOMBOT_TESTS_WITHOUT=postgres.";

    // Ends the server when its input ends: when whoever started it is gone.
    private const string Guarded = """
        "$@" <&- & server=$!
        cat >/dev/null
        kill -INT $server; wait $server
        """;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly int _port;
    private Process? _process;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        _port = port;
    }

    /// <summary>Whether the tests were told to leave PostgreSQL out.</summary>
    public static bool IsLeftOut => Environment.GetEnvironmentVariable(LeaveOutVariable) is "postgres";

    /// <summary>Makes a database cluster and starts it.</summary>
    /// <param name="isDurable">Whether it waits for the disk, as a real one does; without, nothing but a power cut loses anything.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable = false)
    {
        var folder = Directory.CreateTempSubdirectory("kratombot-postgres-").FullName;
        var server = new PostgresServer(folder, FreePort());
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres", folder);
        await RunAsync([.. AsNobodySpecial, Tool("initdb"), "--pgdata", server.Data, "--username", "kratombot", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"]);
        var durable = isDurable ? "on" : "off";
        await File.AppendAllLinesAsync(Path.Combine(server.Data, "postgresql.conf"),
        [
            $"port = {server._port}", "listen_addresses = '127.0.0.1'", $"unix_socket_directories = '{folder}'", "max_connections = 200", "shared_buffers = 128MB",
            $"fsync = {durable}", $"full_page_writes = {durable}", "log_min_messages = fatal",
        ]);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>How to reach it.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=kratombot;Database=postgres");

    /// <summary>Makes an empty place and says how to reach it. It is a schema: a database each takes PostgreSQL longer than most tests.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"t{Guid.NewGuid():N}";
        await ExecuteAsync(ConnectionString, $"CREATE SCHEMA {name}");
        return $"{ConnectionString};Search Path={name}";
    }

    /// <summary>Runs statements, as an operator would beside the program.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops it as an operator would: connections are cut, what is committed stays.</summary>
    public async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts it again on the same data and port.</summary>
    public async Task StartAgainAsync()
    {
        _process = Start([.. AsNobodySpecial, "sh", "-c", Guarded, "sh", Tool("postgres"), "-D", Data], hasInput: true);
        _process.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync(ConnectionString, "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < StartLimit && !_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>PostgreSQL refuses to run as root, so root lends the account that its package made.</summary>
    private static string[] AsNobodySpecial => Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--"] : [];

    private static string Tool(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
            folders = folders.Concat(Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")));
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(HowToGet);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string[] command, bool hasInput)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = hasInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command, hasInput: false);
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} failed: {complaint}");
    }
}
