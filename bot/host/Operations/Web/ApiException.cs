namespace KratomBot.Host.Operations.Web;

/// <summary>Ends a request with a refusal. Its text never holds anything that a user typed.</summary>
/// <param name="error">The refusal.</param>
public sealed class ApiException(ApiError error) : Exception(error.Message)
{
    /// <summary>The refusal.</summary>
    public ApiError Error { get; } = error;

    /// <summary>A refusal from its parts.</summary>
    public ApiException(int status, string code, string message)
        : this(new ApiError(status, code, message))
    {
    }

    /// <summary>The refusal for a status that nothing more is known about.</summary>
    public static ApiException For(int status) => new(ApiError.For(status));
}
