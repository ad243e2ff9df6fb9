using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in words for a developer.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class Error
{
    /// <summary>Everything is left unset.</summary>
    public Error()
    {
    }

    /// <summary>Sets the members of the same names.</summary>
    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The code of the outcome or of the error.</summary>
    public string Code { get; set; }

    /// <summary>What went wrong.</summary>
    public string Message { get; set; }

    /// <summary>The error behind it.</summary>
    public InnerHttpError InnerHttpError { get; set; }
}
