using BenchmarkDotNet.Running;
using KratomBot.Benchmarks.Engine;
using KratomBot.Benchmarks.Faq;
using KratomBot.Benchmarks.Load;
using KratomBot.Benchmarks.Publish;

return args switch
{
    ["engine", .. var options] => await EngineCommand.RunAsync(options),
    ["load", .. var options] => await LoadCommand.RunAsync(options),
    ["verify", .. var options] => await VerifyCommand.RunAsync(options),
    ["questions", .. var options] => QuestionsCommand.Run(options),
    ["publish", .. var options] => await PublishCommand.RunAsync(options),
    ["--help"] => Usage(),
    _ => BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0,
};

static int Usage()
{
    Console.WriteLine("""
        dotnet run -c Release --project tests/Benchmarks -- --filter '*'    the parts, by BenchmarkDotNet
        dotnet run -c Release --project tests/Benchmarks -- engine           turns through the engine alone: [--clients N] [--seconds S] [--stored N]
        dotnet run -c Release --project tests/Benchmarks -- load --help     the whole bot over HTTP and sockets
        dotnet run -c Release --project tests/Benchmarks -- verify          asserts the promised figures (three times as wide with CI=true)
        dotnet run -c Release --project tests/Benchmarks -- questions       how long the FAQ thinks about a question
        dotnet run -c Release --project tests/Benchmarks -- publish         publishes the bot in several ways and times how soon it answers
        """);
    return 0;
}
