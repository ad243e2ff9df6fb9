using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using Azure.AI.TextAnalytics;
using Azure.Core.Diagnostics;
using KratomBot.Testing.LanguageService;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class PrivacyTests
{
    private const string Secret = "hopeless-secret-of-jane@example.org";

    [Fact]
    public async Task Diagnostics_WhateverListens_HoldNoText()
    {
        SdkMode.RequireBundled("The package names the document in the tags of its own activity.");
        var heard = new ConcurrentBag<string?>();
        using var events = new AzureEventSourceListener((entry, text) => heard.Add($"{text} {string.Join(' ', entry.Payload ?? (IEnumerable<object?>)[])}"), EventLevel.LogAlways);
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Azure", StringComparison.Ordinal) || source.Name.StartsWith("System.Net", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => heard.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(one => one.Tags))}"),
        };
        ActivitySource.AddActivityListener(activities);
        await using var service = await Service.StartAsync(options => options.Retry.MaxRetries = 1);
        var cancel = TestContext.Current.CancellationToken;

        await service.Client.AnalyzeSentimentAsync(Secret, cancellationToken: cancel);
        await service.Client.RecognizePiiEntitiesAsync(Secret, cancellationToken: cancel);
        service.Server.Next(ServiceAnswer.Error(500, "InternalServerError", "no"), ServiceAnswer.Error(500, "InternalServerError", "no"));
        var failure = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => service.Client.DetectLanguageAsync(Secret, cancellationToken: cancel));

        Assert.NotEmpty(heard);
        Assert.All(heard, text => Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(heard, text => Assert.DoesNotContain(LanguageServer.Key, text, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Token_OverPlainHttp_IsRefusedBeforeItIsAskedFor()
    {
        await using var server = await LanguageServer.StartAsync();
        var credential = new CountedCredential();
        var client = new TextAnalyticsClient(server.Endpoint, credential);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.DetectLanguageAsync("hola", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(0, credential.Asked);
        Assert.Empty(server.Seen);
    }
}
