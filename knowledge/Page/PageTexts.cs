using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Page;

/// <summary>What the web page itself says, around the conversation.</summary>
public sealed record PageTexts
{
    /// <summary>The compiled file.</summary>
    public const string FileName = "page.json";

    /// <summary>The text's id.</summary>
    public required string Id { get; set; }

    /// <summary>Counts the reviewed changes.</summary>
    public required int Version { get; set; }

    /// <summary>Where the statements come from.</summary>
    public required string Source { get; set; }

    /// <summary>The name at the top.</summary>
    public required string Title { get; set; }

    /// <summary>For search engines and link previews.</summary>
    public required string Description { get; set; }

    /// <summary>The sentence that never scrolls away.</summary>
    public required string Disclaimer { get; set; }

    /// <summary>The label of the button that never scrolls away.</summary>
    public required string HelpButton { get; set; }

    /// <summary>What that button says to the bot.</summary>
    public required string HelpMessage { get; set; }

    /// <summary>The conversation's name for a screen reader.</summary>
    public required string ChatLabel { get; set; }

    /// <summary>Until the conversation is there.</summary>
    public required string Loading { get; set; }

    /// <summary>For browsers that run no script.</summary>
    public required string NoScript { get; set; }

    /// <summary>The name of the links at the bottom for a screen reader.</summary>
    public required string FooterLabel { get; set; }

    /// <summary>The link to the published safety protocol.</summary>
    public required string SafetyLink { get; set; }

    /// <summary>The link to the privacy page.</summary>
    public required string PrivacyLink { get; set; }

    /// <summary>The link to the terms.</summary>
    public required string TermsLink { get; set; }

    /// <summary>The label of the button that deletes everything.</summary>
    public required string ForgetButton { get; set; }

    /// <summary>What that button says to the bot.</summary>
    public required string ForgetMessage { get; set; }

    /// <summary>The heading over the numbers that are shown when the bot cannot be reached.</summary>
    public required string EmergencyTitle { get; set; }

    /// <summary>Those lines; Markdown links with <c>tel:</c> are allowed.</summary>
    public required IReadOnlyList<string> EmergencyLines { get; set; }

    /// <summary>Closes the numbers.</summary>
    public required string Close { get; set; }

    /// <summary>While the connection is being restored.</summary>
    public required string Reconnecting { get; set; }

    /// <summary>When there has been no connection yet.</summary>
    public required string Unreachable { get; set; }

    /// <summary>After everything was deleted.</summary>
    public required string Forgotten { get; set; }

    /// <summary>Reads the page's texts from the content folder.</summary>
    /// <exception cref="ContentException">The file is missing, or a text is empty.</exception>
    public static PageTexts Compile(ContentFolder folder)
    {
        const string file = "Page/page.yaml";
        var texts = folder.ReadYaml<PageTexts>(file);
        foreach (var property in typeof(PageTexts).GetProperties())
        {
            if (property.GetValue(texts) is null or "")
                throw new ContentException(file, 0, $"'{property.Name}' is missing or empty");
        }

        return texts;
    }
}
