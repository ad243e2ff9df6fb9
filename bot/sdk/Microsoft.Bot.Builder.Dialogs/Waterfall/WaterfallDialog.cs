using Microsoft.Bot.Builder.Dialogs.State;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps that run one after the other, each at the answer to the one before.</summary>
public class WaterfallDialog : Dialog
{
    private readonly List<WaterfallStep> _steps = [];
    private string _version;

    /// <summary>Creates a waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">Its steps.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        foreach (var step in actions ?? [])
            AddStep(step);
    }

    /// <summary>The id with a digest of the names of the steps: it changes when a step is added, removed, renamed or moved.</summary>
    public override string GetVersion() => _version ??= WaterfallVersion.Of(Id, _steps);

    /// <summary>Adds a step at the end.</summary>
    /// <returns>This waterfall.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        StoredTypes.AddAssembly(step.Method.Module.Assembly);
        _steps.Add(step);
        _version = null;
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        if (options is not null)
            state[StateKeys.Options] = options;
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Goes on with the next step at a message; other activities are ignored.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <summary>Goes on with the next step.</summary>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var step = StateKeys.ReadCount(dc.ActiveDialog.State, StateKeys.StepIndex, fallback: -1);
        return RunStepAsync(dc, step + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        => base.EndDialogAsync(turnContext, instance, reason, cancellationToken);

    /// <summary>What the steps of an instance remember for each other.</summary>
    internal static IDictionary<string, object> ValuesOf(DialogInstance instance)
    {
        if (instance.State.TryGetValue(StateKeys.Values, out var stored) && stored is IDictionary<string, object> values)
            return values;
        values = new Dictionary<string, object>();
        instance.State[StateKeys.Values] = values;
        return values;
    }

    /// <summary>Calls a step. Override it to see every step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
        => _steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Calls the step of that number, or ends the waterfall with the result if there is none.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);
        var instance = dc.ActiveDialog;
        instance.State[StateKeys.StepIndex] = index;
        return OnStepAsync(new WaterfallStepContext(this, dc, instance, index, reason, result), cancellationToken);
    }
}
