namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>What a word or phrase of an answer means.</summary>
internal enum Meaning
{
    /// <summary>Nothing to a question of yes or no.</summary>
    None,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Neither: "not sure".</summary>
    Unsure,
}
