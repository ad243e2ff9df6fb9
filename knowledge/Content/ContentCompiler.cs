using System.Text.Json;

namespace KratomBot.Knowledge.Content;

/// <summary>Turns the content folder (YAML, Markdown, JSON, as people edit it) into the files that the program reads.</summary>
public static class ContentCompiler
{
    /// <summary>The parts, each with the check of its own schema. A new kind of content is one more line here.</summary>
    private static readonly (string Output, Func<ContentFolder, object> Compile)[] Parts =
    [
        (Faq.FaqContent.FileName, Faq.Compilation.FaqContentCompiler.Compile),
        (Safety.SafetyRulesPart.Part, Safety.SafetyRulesPart.Compile),
        (Safety.SafetyGate.Part, Safety.SafetyRulesPart.CompileForGate),
        (Safety.Reader.SafetyReaderPart.Part, Safety.Reader.SafetyReaderPart.Compile),
        (Safety.SafetyReplies.Part, Safety.SafetyRepliesPart.Compile),
        (Safety.HelpLines.Part, Safety.HelpLinesPart.Compile),
        (Page.PageTexts.FileName, Page.PageTexts.Compile),
        (SelfCheck.Questionnaire.File, SelfCheck.QuestionnaireCompiler.Compile),
        (SelfCheck.ResultTexts.File, SelfCheck.ResultTextsCompiler.Compile),
        (Messages.BotTexts.File, Messages.MessagesCompiler.CompileTexts),
        (Messages.CommandPhrases.File, Messages.MessagesCompiler.CompileCommands),
        (Faq.FaqEngine.ModelName, Faq.Compilation.FaqModelCompiler.Compile),
        (Page.PublicPages.FileName, Page.PublicPages.Compile),
    ];

    /// <summary>Checks and compiles everything.</summary>
    /// <param name="source">The folder that people edit.</param>
    /// <param name="output">The folder for the compiled files; created when it is missing.</param>
    /// <exception cref="ContentException">The first mistake found.</exception>
    public static void Compile(string source, string output)
    {
        Directory.CreateDirectory(output);
        var folder = new ContentFolder(source);
        foreach (var (name, compile) in Parts)
        {
            var part = compile(folder);
            File.WriteAllBytes(Path.Combine(output, name), part as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(part, part.GetType(), ContentJson.Options));
        }
    }
}
