using KratomBot.Host.Channels.BotFramework;
using KratomBot.Host.Channels.DirectLine;
using KratomBot.Host.Channels.Terminal;
using KratomBot.Host.Operations.Checks;
using KratomBot.Host.Operations.Commands;
using KratomBot.Host.Operations.Start;
using KratomBot.Host.Pages;

return await new CommandRunner([ChatCommand.Command, DoctorCommand.Command, UnansweredCommand.Command, ExplainCommand.Command, BackupCommand.Command, RestoreCommand.Command], Build).RunAsync(args);

static WebApplication Build(string[] settings)
{
    var builder = BotBuilder.Create(settings);
    builder.AddOperations().AddBot();
    builder.Services.AddDirectLine();
    builder.Services.AddBotFramework();
    var app = builder.Build();
    app.UseOperations();
    app.MapDirectLine();
    app.MapBotFramework();
    app.MapPages();
    app.MapHealth();
    return app;
}
