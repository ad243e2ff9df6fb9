namespace Azure.AI.TextAnalytics;

/// <content>Tells the languages of documents.</content>
public partial class TextAnalyticsClient
{
    /// <summary>Tells the languages of documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Response<DetectedLanguage> DetectLanguage(string document, string countryHint = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(LanguageFeature.It, Hinted(document, countryHint), new TextAnalyticsRequestOptions(), result => result.PrimaryLanguage, async: false, cancellationToken).Result();

    /// <summary>Tells the languages of documents. One document; an error is thrown as a <see cref="RequestFailedException"/>.</summary>
    public virtual Task<Response<DetectedLanguage>> DetectLanguageAsync(string document, string countryHint = null, CancellationToken cancellationToken = default) =>
        AskOneAsync(LanguageFeature.It, Hinted(document, countryHint), new TextAnalyticsRequestOptions(), result => result.PrimaryLanguage, async: true, cancellationToken).AsTask();

    /// <summary>Tells the languages of documents. Several documents from one country; each has its result or its error.</summary>
    public virtual Response<DetectLanguageResultCollection> DetectLanguageBatch(IEnumerable<string> documents, string countryHint = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(LanguageFeature.It, Hinted(documents, countryHint), options ?? new TextAnalyticsRequestOptions(), async: false, cancellationToken).Result();

    /// <summary>Tells the languages of documents. Several documents from one country; each has its result or its error.</summary>
    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(IEnumerable<string> documents, string countryHint = null, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(LanguageFeature.It, Hinted(documents, countryHint), options ?? new TextAnalyticsRequestOptions(), async: true, cancellationToken).AsTask();

    /// <summary>Tells the languages of documents. Several documents, each with its id and country; each has its result or its error.</summary>
    public virtual Response<DetectLanguageResultCollection> DetectLanguageBatch(IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(LanguageFeature.It, Hinted(documents), options ?? new TextAnalyticsRequestOptions(), async: false, cancellationToken).Result();

    /// <summary>Tells the languages of documents. Several documents, each with its id and country; each has its result or its error.</summary>
    public virtual Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions options = null, CancellationToken cancellationToken = default) =>
        AskAsync(LanguageFeature.It, Hinted(documents), options ?? new TextAnalyticsRequestOptions(), async: true, cancellationToken).AsTask();

    private WireDocument Hinted(string document, string countryHint)
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        return new WireDocument("0", document, "countryHint", countryHint ?? _options.DefaultCountryHint);
    }

    private List<WireDocument> Hinted(IEnumerable<string> documents, string countryHint) =>
        WireDocument.List(documents, (text, index) => WireDocument.Of(text, index, "countryHint", countryHint ?? _options.DefaultCountryHint));

    private List<WireDocument> Hinted(IEnumerable<DetectLanguageInput> documents) =>
        WireDocument.List(documents, (input, _) => new WireDocument(input.Id, input.Text, "countryHint", input.CountryHint ?? _options.DefaultCountryHint));
}
