using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of an HTTP answer that reports an error.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class ErrorResponse
{
    /// <summary>Everything is left unset.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    /// <summary>The error.</summary>
    public Error Error { get; set; }
}
