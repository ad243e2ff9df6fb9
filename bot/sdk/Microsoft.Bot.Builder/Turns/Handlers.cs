using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What runs at the end of the middleware: the bot.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The rest of the middleware.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees activities before they are sent; sends them by calling <paramref name="next"/>.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees an activity before it replaces another; replaces it by calling <paramref name="next"/>.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees a reference before what it points at is deleted; deletes it by calling <paramref name="next"/>.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
