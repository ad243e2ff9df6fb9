using System.Globalization;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Host.Operations.Commands;

/// <summary>Shows an operator why a question gets the answer that it gets.</summary>
public static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new(
        "explain",
        ["\"QUESTION\""],
        "Shows how a question is understood.",
        "Prints what the safety gate says, which topics were weighed, and why. Nothing is stored and no server is needed.",
        [],
        context => Task.FromResult(Run(context)));

    private static int Run(CommandContext context)
    {
        var content = ContentBundle.BesideProgram();
        var question = context.Words[0];
        var verdict = SafetyGate.Load(content).Assess(question);
        context.Out.WriteLine($"gate      {verdict.Level} {verdict.Kind} [{string.Join(", ", verdict.RuleIds)}]");
        if (!verdict.AllowsFaq)
            context.Out.WriteLine("          the gate answers; the FAQ is not asked");
        var result = FaqEngine.Load(content).Ask(question);
        context.Out.WriteLine($"topics    {(result.Answered ? string.Join(", ", result.Topics) : "none")}");
        if (result.Choices.Count > 0)
            context.Out.WriteLine($"choices   {string.Join(", ", result.Choices)}");
        if (result.Kind is { } kind)
            context.Out.WriteLine($"outside   {kind}");
        context.Out.WriteLine($"score     {Number(result.Score)}");
        foreach (var evidence in result.Evidence)
            Print(evidence, context.Out);
        return ExitCode.Done;
    }

    private static void Print(FaqEvidence evidence, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"part      {evidence.Part}");
        output.WriteLine($"decision  {evidence.Decision}: {evidence.Reason}");
        if (evidence.Concepts.Count > 0)
            output.WriteLine($"concepts  {string.Join(", ", evidence.Concepts)}");
        foreach (var (label, score) in evidence.Ranking)
            output.WriteLine($"  {Number(score)}  {label}");
        foreach (var (wording, label, similarity) in evidence.Nearest)
            output.WriteLine($"  {Number(similarity)}  {label}: {wording}");
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
