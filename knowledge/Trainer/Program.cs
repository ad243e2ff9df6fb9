using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Compilation;

// Run it after a change of the wordings or the lexicon: dotnet run -c Release --project knowledge/Trainer
var content = args is [var folder] ? folder : Path.Combine("knowledge", "Content");
try
{
    var model = FaqModelCompiler.Train(new ContentFolder(content));
    File.WriteAllBytes(Path.Combine(content, FaqModelCompiler.SourceName), model);
    Console.WriteLine($"wrote {FaqModelCompiler.SourceName}, {model.Length:N0} bytes");
    return 0;
}
catch (ContentException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
