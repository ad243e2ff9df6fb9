using System.Text;
using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;

namespace KratomBot.Knowledge.Page;

/// <summary>The part of the safety page that is told by the data which the gate works by.</summary>
internal static class SafetyTables
{
    /// <summary>For each level its kinds: what is detected, and what is answered; then the languages and the countries with help lines. Markdown.</summary>
    public static string Write(ContentFolder folder)
    {
        var kinds = folder.ReadYaml<KindsSource>("Safety/kinds.yaml").Kinds;
        var page = new StringBuilder("\n\n## What is detected, and what is answered\n");
        foreach (var level in kinds.GroupBy(kind => kind.Level).Where(level => level.Key > SafetyLevel.None).OrderByDescending(level => level.Key))
        {
            page.Append("\n### ").Append(Title(level.Key)).Append("\n\n| Detected | Answered |\n|---|---|\n");
            foreach (var kind in level) page.Append("| ").Append(kind.Detects).Append(" | ").Append(kind.Answers).Append(" |\n");
        }

        var replies = folder.Files("Safety/replies", "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));
        var lines = folder.Files("HelpLines", "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name.Length == 2);
        return page.Append("\nMessages are understood and answered in: ").AppendJoin(", ", replies)
            .Append(". Help lines are known for: ").AppendJoin(", ", lines.Select(code => code.ToUpperInvariant())).Append(".\n").ToString();
    }

    private static string Title(SafetyLevel level) => level switch
    {
        SafetyLevel.Emergency => "Emergency",
        SafetyLevel.Crisis => "Crisis",
        SafetyLevel.Urgent => "Urgent",
        SafetyLevel.Caution => "Caution",
        _ => "Declined",
    };
}
