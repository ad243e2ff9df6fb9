using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Checks of arguments; each throws <see cref="ArgumentNullException"/>.</summary>
public class BotAssert
{
    /// <summary>Throws where there is no activity.</summary>
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Throws where there is no turn context.</summary>
    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Throws where there is no reference.</summary>
    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>Throws where there is no list, or an empty place in it.</summary>
    public static void ActivityListNotNull(IEnumerable<Activity> activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
            ArgumentNullException.ThrowIfNull(activity, nameof(activities));
    }

    /// <summary>Throws where there is no middleware.</summary>
    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>Throws where there is no list, or an empty place in it.</summary>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        foreach (var one in middleware)
            ArgumentNullException.ThrowIfNull(one, nameof(middleware));
    }
}
