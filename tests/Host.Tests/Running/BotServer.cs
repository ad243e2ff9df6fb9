using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KratomBot.Host.Tests.Running;

/// <summary>The real program on a real port of this machine, with an echo in place of the bot and the store in memory.</summary>
internal sealed class BotServer : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> _settings = new() { ["Store:Path"] = ":memory:" };
    private readonly List<Action<IServiceCollection>> _services = [services => services.Replace(ServiceDescriptor.Singleton<IBot, EchoBot>())];

    private string _environment = Environments.Production;

    private BotServer() => UseKestrel(0);

    /// <summary>Everything that was logged.</summary>
    public CollectedLogs Logs { get; } = new();

    /// <summary>Starts a server.</summary>
    public static BotServer Start(Action<BotServer>? adapt = null)
    {
        var server = new BotServer();
        adapt?.Invoke(server);
        server.StartServer();
        return server;
    }

    public BotServer InDevelopment()
    {
        _environment = Environments.Development;
        return this;
    }

    public BotServer With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    public BotServer With(Action<IServiceCollection> services)
    {
        _services.Add(services);
        return this;
    }

    /// <summary>With the real bot instead of the echo.</summary>
    public BotServer WithTheBot()
    {
        _services.Clear();
        return this;
    }

    /// <summary>A client without a token.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
        return client;
    }

    /// <summary>A client that has started a conversation.</summary>
    public async Task<Conversation> StartConversationAsync() => await Conversation.StartAsync(Client());

    /// <summary>Ends the program. Its own thread may still be closing the store then, so a file's is waited for: the next server may need it.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        while (IsInUse($"{_settings["Store:Path"]}.lock"))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(_environment)
        .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(_settings))
        .ConfigureServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(Logs);
            foreach (var change in _services)
                change(services);
        });

    private static bool IsInUse(string file)
    {
        try
        {
            using var taken = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException error)
        {
            return error is not (FileNotFoundException or DirectoryNotFoundException);
        }
    }
}
