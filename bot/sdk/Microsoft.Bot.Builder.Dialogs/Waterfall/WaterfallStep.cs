namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A step of a <see cref="WaterfallDialog"/>.</summary>
/// <param name="stepContext">What the step knows.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
