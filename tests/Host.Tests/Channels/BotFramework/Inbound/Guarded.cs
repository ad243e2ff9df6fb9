using KratomBot.Host.Tests.Running;
using KratomBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Channels.BotFramework.Inbound;

/// <summary>A server with an application id, in a tenant of its own, that lets one other application call it.</summary>
public sealed class Guarded : IAsyncLifetime
{
    internal const string AppId = "1f0e2b7c-52a4-4f0e-9a55-1b7e6f3b7a01";
    internal const string Tenant = "7b9d2c11-0a44-4a52-8a1c-2f6d90c1e702";
    internal const string OtherTenant = "0c5f7d9e-3f11-4d6a-b2a8-64a1d3f9c803";
    internal const string Skill = "5d3c1a90-9d0b-4c7e-8b51-c2e4f6a8b904";
    internal const string ServiceUrl = "https://smba.trafficmanager.net/teams/";

    internal static readonly TestKey ServiceKey = new("service", "msteams", "webchat");
    internal static readonly TestKey OtherChannelsKey = new("other-channel", "webchat");
    internal static readonly TestKey UnendorsedKey = new("unendorsed");
    internal static readonly TestKey AttackersKey = new("attacker", "msteams");
    internal static readonly TestKey EntraKey = new("entra") { Issuer = "https://login.microsoftonline.com/{tenantid}/v2.0" };
    internal static readonly TestKey BoundKey = new("bound") { Issuer = $"https://login.microsoftonline.com/{OtherTenant}/v2.0" };

    private BotServer? _server;
    private KeyServer? _service;
    private KeyServer? _entra;

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    internal KeyServer Service => _service!;

    internal CollectedLogs Logs => _server!.Logs;

    internal IConversationStore Store => _server!.Services.GetRequiredService<IConversationStore>();

    internal Call Call() => new(Time.GetUtcNow(), ServiceKey);

    internal async Task<HttpResponseMessage> SendAsync(Call call)
    {
        using var http = _server!.Client();
        return await call.SendAsync(http);
    }

    public async ValueTask InitializeAsync()
    {
        _service = await KeyServer.StartAsync(ServiceKey, OtherChannelsKey, UnendorsedKey);
        _entra = await KeyServer.StartAsync(EntraKey, BoundKey);
        _server = BotServer.Start(server => server
            .With("BotFramework:AppId", AppId)
            .With("BotFramework:AppType", "SingleTenant")
            .With("BotFramework:TenantId", Tenant)
            .With("BotFramework:OpenIdMetadata", _service.Metadata)
            .With("BotFramework:EntraMetadata", _entra.Metadata)
            .With("BotFramework:EntraTenants", $"{Tenant} d6d49420-f39b-4df7-a1dc-d59a935871db")
            .With("BotFramework:AllowedCallers", Skill)
            .With(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time))));
    }

    public async ValueTask DisposeAsync()
    {
        _server?.Dispose();
        if (_service is not null)
            await _service.DisposeAsync();
        if (_entra is not null)
            await _entra.DisposeAsync();
    }
}
