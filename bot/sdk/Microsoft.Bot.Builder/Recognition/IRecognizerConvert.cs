namespace Microsoft.Bot.Builder;

/// <summary>A recognised result that can be filled from a general one.</summary>
public interface IRecognizerConvert
{
    /// <summary>Takes over a result.</summary>
    void Convert(object result);
}
