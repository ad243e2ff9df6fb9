using Microsoft.Bot.Builder.Dialogs.State;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a step of a waterfall knows: the stack, and how far the waterfall is.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _wentOn;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, DialogInstance instance, int index, DialogReason reason, object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Index = index;
        Reason = reason;
        Result = result;
        Options = instance.State.TryGetValue(StateKeys.Options, out var options) ? options : null;
        Values = WaterfallDialog.ValuesOf(instance);
    }

    /// <summary>The number of the step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was started with.</summary>
    public object Options { get; }

    /// <summary>Why the step is called.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before, or the dialog it called, returned.</summary>
    public object Result { get; }

    /// <summary>What the steps remember for each other; kept between turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on with the next step at once.</summary>
    /// <param name="result">What that step finds in <see cref="Result"/>.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="InvalidOperationException">The step has already gone on.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (_wentOn)
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' has already gone on to the next.");
        _wentOn = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
