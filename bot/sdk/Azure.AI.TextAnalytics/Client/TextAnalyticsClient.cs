using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics;

/// <summary>Asks the Azure language service about texts. One client serves any number of threads.</summary>
public partial class TextAnalyticsClient
{
    private readonly TextAnalyticsClientOptions _options;

    /// <summary>For tests that override the methods.</summary>
    protected TextAnalyticsClient()
    {
    }

    /// <summary>Signs in with a key of the account.</summary>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    /// <summary>Signs in with a key of the account.</summary>
    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, _ => new KeyPolicy(credential ?? throw new ArgumentNullException(nameof(credential))))
    {
    }

    /// <summary>Signs in with an identity of the directory. The account needs a sub-domain of its own, and the endpoint must be https.</summary>
    public TextAnalyticsClient(Uri endpoint, TokenCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    /// <summary>Signs in with an identity of the directory. The account needs a sub-domain of its own, and the endpoint must be https.</summary>
    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, options, known => new BearerTokenAuthenticationPolicy(
            credential ?? throw new ArgumentNullException(nameof(credential)),
            $"{known.Audience ?? TextAnalyticsAudience.AzurePublicCloud}/.default"))
    {
    }

    private TextAnalyticsClient(Uri endpoint, TextAnalyticsClientOptions options, Func<TextAnalyticsClientOptions, HttpPipelinePolicy> authentication)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication(options) },
            RequestFailedDetailsParser = new ErrorParser(),
        });
        Service = new LanguageService(endpoint, pipeline, options.ApiVersion);
    }

    internal LanguageService Service { get; }

    private async ValueTask<Response<TCollection>> AskAsync<TResult, TCollection>(
        Feature<TResult, TCollection> feature, IReadOnlyList<WireDocument> documents, TextAnalyticsRequestOptions options, bool async, CancellationToken cancellationToken)
        where TResult : TextAnalyticsResult
    {
        var body = RequestBody.Of(feature.Kind, documents, options);
        var response = await Service.AnalyzeAsync(body, options.IncludeStatistics, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(ResponseBody.Read(feature, response, documents), response);
    }

    /// <summary>One document: what is wrong with it is wrong with the call.</summary>
    private async ValueTask<Response<TValue>> AskOneAsync<TResult, TCollection, TValue>(
        Feature<TResult, TCollection> feature, WireDocument document, TextAnalyticsRequestOptions options, Func<TResult, TValue> select, bool async, CancellationToken cancellationToken)
        where TResult : TextAnalyticsResult
        where TCollection : IReadOnlyList<TResult>
    {
        var response = await AskAsync(feature, [document], options, async, cancellationToken).ConfigureAwait(false);
        var result = response.Value[0];
        return result.HasError
            ? throw new RequestFailedException(response.GetRawResponse(), null, new ErrorParser(result.Error))
            : Response.FromValue(select(result), response.GetRawResponse());
    }

    private WireDocument Document(string document, string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return new WireDocument("0", document, "language", language ?? _options.DefaultLanguage);
    }

    private List<WireDocument> Documents(IEnumerable<string> documents, string language) =>
        WireDocument.List(documents, (text, index) => WireDocument.Of(text, index, "language", language ?? _options.DefaultLanguage));

    private List<WireDocument> Documents(IEnumerable<TextDocumentInput> documents) =>
        WireDocument.List(documents, (input, _) => new WireDocument(input.Id, input.Text, "language", input.Language ?? _options.DefaultLanguage));
}
