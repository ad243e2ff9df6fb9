using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The error of a service behind the one that reports it.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class InnerHttpError
{
    /// <summary>Everything is left unset.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public InnerHttpError(int? statusCode = default, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The body.</summary>
    public object Body { get; set; }
}
