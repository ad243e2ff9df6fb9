namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do. It may answer the person itself; then the prompt does not repeat its question.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="promptContext">The answer, and what was asked.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>True when the answer will do.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
