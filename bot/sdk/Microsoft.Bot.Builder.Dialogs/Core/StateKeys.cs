namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The names under which dialogs keep what they remember in <see cref="DialogInstance.State"/>.</summary>
internal static class StateKeys
{
    /// <summary>What a waterfall or prompt was started with.</summary>
    public const string Options = "options";

    /// <summary>What the steps of a waterfall remember.</summary>
    public const string Values = "values";

    /// <summary>The step of a waterfall that ran last, from 0.</summary>
    public const string StepIndex = "stepIndex";

    /// <summary>What a prompt and its validator remember.</summary>
    public const string PromptState = "state";

    /// <summary>How many answers a prompt has seen.</summary>
    public const string AttemptCount = "AttemptCount";
}
