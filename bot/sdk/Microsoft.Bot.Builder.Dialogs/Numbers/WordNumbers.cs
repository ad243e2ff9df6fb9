using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Numbers;

/// <summary>Numbers in words, read by Microsoft.Recognizers.Text. Nothing of it is loaded before the first such text.</summary>
internal static class WordNumbers
{
    // The recognizers would otherwise keep what people typed in a cache without expiry.
    private const NumberOptions Options = NumberOptions.NoProtoCache;

    private static readonly ConcurrentDictionary<string, Lazy<IModel>> NumberModels = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, Lazy<IModel>> OrdinalModels = new(StringComparer.OrdinalIgnoreCase);

    public static List<FoundNumber> FindNumbers(string text, string culture)
        => Find(NumberModels, text, culture, static recognizer => recognizer.GetNumberModel());

    public static List<FoundNumber> FindOrdinals(string text, string culture)
        => Find(OrdinalModels, text, culture, static recognizer => recognizer.GetOrdinalModel());

    private static List<FoundNumber> Find(ConcurrentDictionary<string, Lazy<IModel>> models, string text, string culture, Func<NumberRecognizer, IModel> model)
    {
        var known = KnownCulture(culture);
        var found = models.GetOrAdd(known, static (known, model) => new Lazy<IModel>(() => model(new NumberRecognizer(known, Options, lazyInitialization: true))), model).Value.Parse(text);
        List<FoundNumber> numbers = new(found.Count);
        foreach (var result in found)
        {
            if (result.Resolution is not null && result.Resolution.TryGetValue("value", out var value) && Parse(value?.ToString(), known) is { } number)
                numbers.Add(new FoundNumber(result.Text, result.Start, number));
        }

        return numbers;
    }

    /// <summary>The culture if the recognizers have it, else English: the models are kept, so their number must be bounded.</summary>
    private static string KnownCulture(string culture)
    {
        var mapped = PromptCultureModels.MapToNearestLanguage(culture);
        return Array.Exists(Culture.SupportedCultures, supported => string.Equals(supported.CultureCode, mapped, StringComparison.OrdinalIgnoreCase)) ? mapped : Culture.English;
    }

    private static decimal? Parse(string value, string culture)
        => decimal.TryParse(value, NumberStyles.Float, CultureInfo.GetCultureInfo(culture), out var number) ? number : null;
}
