using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn about one kind of activity.</summary>
public interface ITurnContext<out T> : ITurnContext
    where T : IActivity
{
    /// <summary>What came in.</summary>
    new T Activity { get; }
}
