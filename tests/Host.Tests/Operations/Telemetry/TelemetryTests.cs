using KratomBot.Host.Operations.Settings;
using KratomBot.Host.Operations.Telemetry;
using KratomBot.Host.Tests.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace KratomBot.Host.Tests.Operations.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public void Telemetry_NothingSet_IsNotThere()
    {
        using var server = BotServer.Start();

        Assert.Null(server.Services.GetService<MeterProvider>());
        Assert.Null(server.Services.GetService<TracerProvider>());
        Assert.DoesNotContain(server.Services.GetServices<IHostedService>(), service => service is StoreGauges);
        Assert.DoesNotContain(server.Services.GetServices<ILoggerProvider>(), provider => provider is OpenTelemetryLoggerProvider);
    }

    [Theory]
    [InlineData("--Telemetry:OtlpEndpoint=http://127.0.0.1:4317", true)]
    [InlineData("--Telemetry:AzureMonitor=InstrumentationKey=00000000-0000-0000-0000-000000000000", true)]
    [InlineData("--Telemetry:OtlpProtocol=HttpProtobuf", false)]
    public void From_Settings_AreOnWhereAPlaceIsNamed(string setting, bool isOn) => Assert.Equal(isOn, Read(setting).IsOn);

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void ProblemIn_Printing_IsForDevelopmentOnly(string environment, bool isFit)
    {
        var options = Read("--Telemetry:Console=yes");

        Assert.True(options.IsOn);
        Assert.Equal(isFit, options.ProblemIn(new HostingEnvironment { EnvironmentName = environment }) is null);
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "collector:4317")]
    [InlineData("Telemetry:OtlpProtocol", "smoke")]
    [InlineData("Telemetry:Console", "perhaps")]
    [InlineData("Telemetry:AzureMonitor", "short")]
    public void Problems_WrongSetting_IsNamed(string key, string value) =>
        Assert.Single(SettingsTable.Problems(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()));

    [Fact]
    public void LogRecord_WithAnException_LeavesWithoutItsMessage()
    {
        var records = new List<LogRecord>();
        using (var logs = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options => options.AddProcessor(new QuietRecords()).AddInMemoryExporter(records))))
            logs.CreateLogger("test").LogError(new InvalidOperationException("SECRET"), "it failed");

        var record = Assert.Single(records);
        Assert.Null(record.Exception);
        Assert.Contains(record.Attributes!, pair => pair.Key == "exception.type" && (string?)pair.Value == typeof(InvalidOperationException).FullName);
        Assert.DoesNotContain(record.Attributes!, pair => $"{pair.Value}".Contains("SECRET", StringComparison.Ordinal));
    }

    private static TelemetryOptions Read(params string[] arguments) => TelemetryOptions.From(new ConfigurationBuilder().AddCommandLine(arguments).Build());
}
