using Azure.AI.TextAnalytics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace KratomBot.Sdk.Tests.TextAnalytics;

public sealed class TokenTests
{
    [Theory]
    [InlineData(null, "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://cognitiveservices.azure.us", "https://cognitiveservices.azure.us/.default")]
    public async Task Token_OfTheAudience_SignsTheRequest(string? audience, string scope)
    {
        var credential = new CountedCredential();
        using var transport = new HttpClientTransport(new OneAnswer());
        var options = new TextAnalyticsClientOptions { Transport = transport };
        if (audience is not null) options.Audience = audience;
        var client = new TextAnalyticsClient(new Uri("https://account.example/"), credential, options);

        var language = await client.DetectLanguageAsync("hola", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Bearer token / https://account.example/language/:analyze-text?api-version=2023-04-01", language.Value.Name);
        Assert.Equal([scope], credential.Scopes);
    }

    [Fact]
    public void Options_OldVersion_IsNotSpoken()
    {
        SdkMode.RequireBundled("The package speaks the old versions too.");

        Assert.Throws<NotSupportedException>(() => new TextAnalyticsClientOptions(TextAnalyticsClientOptions.ServiceVersion.V3_1));
    }

    /// <summary>Answers with what it was asked, as the name of a language.</summary>
    private sealed class OneAnswer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StringContent($$$"""
                {"results":{"documents":[{"id":"0","warnings":[],"detectedLanguage":{"name":"{{{request.Headers.Authorization}}} / {{{request.RequestUri}}}","iso6391Name":"es","confidenceScore":1}}],"errors":[],"modelVersion":"1"}}
                """),
        });
    }
}

/// <summary>Gives one token, and counts.</summary>
internal sealed class CountedCredential : TokenCredential
{
    public int Asked { get; private set; }

    public string[] Scopes { get; private set; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        (Asked, Scopes) = (Asked + 1, requestContext.Scopes);
        return new AccessToken("token", TimeProvider.System.GetUtcNow().AddHours(1));
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
