using KratomBot.Host.Channels.BotFramework;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Embeddings;
using KratomBot.Host.Files;
using KratomBot.Host.Insights;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Commands;
using KratomBot.Host.Operations.Doctor;
using KratomBot.Host.Operations.Start;
using KratomBot.Host.Operations.Telemetry;
using KratomBot.Host.Pages;

return await new CommandRunner(AllCommands.List, Build).RunAsync(args);

static WebApplication Build(string[] settings)
{
    var builder = BotBuilder.Create(settings);
    builder.AddOperations().AddTelemetry().AddBot();
    builder.Services.AddDirectLine().AddBotFramework().AddFiles().AddInsights().AddEmbeddings();
    var app = builder.Build();
    app.UseOperations();
    app.MapDirectLine();
    app.MapBotFramework();
    app.MapFiles();
    app.MapPages();
    app.MapHealth();
    app.MapDoctor();
    return app;
}
