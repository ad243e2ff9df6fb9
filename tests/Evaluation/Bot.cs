using KratomBot.Tests.Shared;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace KratomBot.Evaluation;

/// <summary>The real bot, with a new conversation for each line.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly ConversationDriver _driver;
    private int _conversations;

    private Bot(ConversationDriver driver) => _driver = driver;

    /// <summary>The services of the running bot.</summary>
    public IServiceProvider Services => _driver.Services;

    public static async Task<Bot> StartAsync() => new(await ConversationDriver.StartAsync());

    /// <summary>A person who has said nothing yet comes.</summary>
    public void NextPerson()
    {
        _conversations++;
        _driver.ConversationId = $"c{_conversations}";
        _driver.UserId = $"u{_conversations}";
    }

    /// <summary>The person writes; the messages of the bot come back.</summary>
    public async Task<IReadOnlyList<Activity>> SayAsync(string text) =>
        [.. (await _driver.SayAsync(text, CancellationToken.None)).Where(reply => reply.Type == ActivityTypes.Message)];

    /// <summary>Brings the self-check to a question, by answers that lead on.</summary>
    /// <exception cref="InvalidDataException">No way leads to that question.</exception>
    public async Task GoToAsync(string step)
    {
        var replies = await SayAsync("start a self-check");
        for (var answers = 0; answers < 40; answers++)
        {
            var at = Step(replies);
            if (at == step)
                return;
            replies = await SayAsync(LeadingOn(at));
        }

        throw new InvalidDataException($"the self-check has no way to the question '{step}'");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private static string? Step(IReadOnlyList<Activity> replies) =>
        (string?)replies.Select(ReplyText.ChannelData).LastOrDefault(data => data?["selfCheck"] is not null)?["selfCheck"]?["step"];

    private static string LeadingOn(string? step) => step switch
    {
        null or "consent" => "yes",
        "age" => "18 or older",
        "right-now" => "no",
        _ => "skip",
    };
}
