using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Compilation;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Reader;

// Run it after a change of the FAQ's wordings or lexicon, or of the safety examples: dotnet run -c Release --project knowledge/Trainer
// It writes the models whose material has changed; with "--all", both (after a change of the code that they rest on).
var all = args.Contains("--all");
var root = args.FirstOrDefault(arg => arg[0] != '-') ?? Path.Combine("knowledge", "Content");
try
{
    var content = new ContentFolder(root);
    Write(FaqModelCompiler.SourceName, FaqModelCompiler.IsCurrent, FaqModelCompiler.Train);
    Write(SafetyReaderPart.SourceName, SafetyReaderPart.IsCurrent, folder => SafetyReaderPart.Train(folder, SafetyRulesPart.Gate(folder)));
    return 0;

    void Write(string name, Func<ContentFolder, bool> isCurrent, Func<ContentFolder, byte[]> train)
    {
        if (!all && isCurrent(content))
        {
            Console.WriteLine($"{name} is up to date");
            return;
        }

        var model = train(content);
        File.WriteAllBytes(Path.Combine(root, name), model);
        Console.WriteLine($"wrote {name}, {model.Length:N0} bytes");
    }
}
catch (ContentException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
