namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body; null for none.</summary>
    public object Body { get; set; }

    /// <summary>Whether the status is one of the 200s.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
