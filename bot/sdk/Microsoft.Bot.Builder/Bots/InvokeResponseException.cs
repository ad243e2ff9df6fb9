using System.Net;

namespace Microsoft.Bot.Builder;

/// <summary>Ends an invoke with a status that is not 200.</summary>
internal sealed class InvokeResponseException(HttpStatusCode status, object body = null) : Exception($"The invoke is answered with {(int)status}.")
{
    public InvokeResponse CreateInvokeResponse() => new() { Status = (int)status, Body = body };
}
