#nullable enable

namespace Microsoft.Bot.Builder.Dialogs.State;

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

    /// <summary>A count in a state; what another storage made of it counts too, as long as it is a whole number.</summary>
    public static int ReadCount(IDictionary<string, object> state, string key, int fallback)
        => !state.TryGetValue(key, out var stored) ? fallback : stored switch
        {
            int count and >= 0 => count,
            long count and >= 0 and <= int.MaxValue => (int)count,
            _ => fallback,
        };
}
