using KratomBot.Host.Tests.Running;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KratomBot.Host.Tests.Operations;

public sealed class LogTests
{
    private const string Secret = "my-very-own-words-4711";

    [Fact]
    public async Task Log_AtTheLowestLevel_HoldsNoWordNoTokenNoTicket()
    {
        using var server = BotServer.Start(server => server
            .With("Logging:LogLevel:Default", "Trace")
            .With("Logging:LogLevel:Microsoft", "Trace")
            .With("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
            .With("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")
            .With("Logging:Console:LogLevel:Microsoft.AspNetCore.Routing", "Trace"));
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await conversation.SayAsync(Secret);
        await stream.NextTextAsync($"You said: {Secret}");
        await conversation.PostRawAsync($$"""{"type":"message","text":"{{Secret}}" """);
        await conversation.PostRawAsync($$"""{"type":"message","text":{"{{Secret}}":1} }""");
        await conversation.Http.GetAsync($"/f/{new string('a', 32)}", TestContext.Current.CancellationToken);

        var ticket = conversation.StreamUrl[(conversation.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        Assert.NotEmpty(server.Logs.All);
        foreach (var hidden in (string[])[Secret, conversation.Token, ticket, new string('a', 32), conversation.UserId])
            Assert.DoesNotContain(hidden, server.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_BotThatThrowsWhatItHeard_HoldsNoWord()
    {
        using var server = BotServer.Start(server => server.With(services => services.Replace(ServiceDescriptor.Singleton<IBot, ThrowingBot>())));
        var conversation = await server.StartConversationAsync();
        using var stream = await conversation.OpenAsync();

        await conversation.SayAsync(Secret);
        var apology = await stream.NextAsync(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot");

        Assert.DoesNotContain(Secret, server.Logs.All, StringComparison.Ordinal);
        Assert.Contains("112", apology.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private sealed class ThrowingBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => throw new InvalidOperationException(turnContext.Activity.Text);
    }
}
