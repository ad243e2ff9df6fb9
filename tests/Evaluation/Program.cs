using KratomBot.Evaluation;
using KratomBot.Evaluation.Verbs;

Dictionary<string, Verb> verbs = new()
{
    ["extract"] = new("--in F --out F", ["in", "out"], ExtractVerb.RunAsync),
    ["cues"] = new("--out DIRECTORY", ["out"], CuesVerb.RunAsync),
    ["faq"] = new("--in F --out F", ["in", "out"], FaqVerb.RunAsync),
    ["safety"] = new("--in F --out F", ["in", "out"], SafetyVerb.RunAsync),
    ["chat"] = new("--in F --out F", ["in", "out"], ChatVerb.RunAsync),
    ["report"] = new("", [], ReportVerb.RunAsync),
    ["levers"] = new("", [], LeversVerb.RunAsync),
    ["classify"] = new("--train F --in F --out F", ["train", "in", "out"], ClassifyVerb.RunAsync),
};
if (args is not [var name, .. var rest] || !verbs.TryGetValue(name, out var verb) || VerbOptions.Parse(rest, verb.Options) is not { } options)
{
    foreach (var (other, usage) in verbs)
        Console.Error.WriteLine($"{other} {usage.Usage}");
    return args is ["--help"] ? 0 : 2;
}

await verb.Run(options);
return 0;
