using System.Net;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.State;
using KratomBot.Host.Tests.Running;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KratomBot.Host.Tests.Files;

public sealed class FileTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FileKind.ExportJson, "application/json", "attachment")]
    [InlineData(FileKind.ExportFhir, "application/fhir+json", "attachment")]
    [InlineData(FileKind.DoctorPage, "text/html", null)]
    public async Task Get_Ticket_MakesTheFileAndNobodyKeepsIt(FileKind kind, string type, string? disposition)
    {
        using var server = Start();
        var ticket = await StageAsync(server, kind);
        using var http = server.Client();

        using var response = await http.GetAsync($"/f/{ticket}", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(disposition, response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.NotEmpty(await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Get_TicketAfterAQuarterOfAnHour_Is404()
    {
        using var server = Start();
        var ticket = await StageAsync(server, FileKind.ExportJson);
        using var http = server.Client();

        _time.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/f/{ticket}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Get_TicketOfAnEarlierRun_Is404()
    {
        using var server = Start();
        var ticket = await StageAsync(server, FileKind.ExportJson, storedRun: "another");
        using var http = server.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/f/{ticket}", Cancellation)).StatusCode);
    }

    private static async Task<string> StageAsync(BotServer server, FileKind kind, string storedRun = "run")
    {
        var id = Guid.NewGuid().ToString("N");
        var ticket = new FileTicket(kind, "directline", "c", "u", "run", Now.AddMinutes(15));
        await server.Services.GetRequiredService<IStorage>().WriteAsync(
            new Dictionary<string, object>
            {
                [FileTicket.Prefix + id] = ticket,
                [ticket.ConversationStateKey] = new Dictionary<string, object> { [CheckState.Property] = new CheckState { RunId = storedRun, Version = "1", Started = Now } },
            },
            Cancellation);
        return id;
    }

    private BotServer Start() => BotServer.Start(server => server.With(services => services.AddSingleton<TimeProvider>(_time)));
}
