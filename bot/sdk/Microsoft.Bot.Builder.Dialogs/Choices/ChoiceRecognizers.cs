using Microsoft.Bot.Builder.Dialogs.Numbers;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices by their words, else by their place in the list.</summary>
public class ChoiceRecognizers
{
    /// <summary>Finds choices by their values, else by ordinal or number.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
        => RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>
    /// Finds choices by value, title or synonym. Only if there are none, an ordinal ("the second one") or else a number names a place in the list:
    /// the words of a choice may hold a number themselves.
    /// </summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
            return found;

        var culture = options?.Locale ?? PromptCultureModels.English.Locale;
        if (options?.RecognizeOrdinals ?? true)
            AddByPlace(found, list, NumberFinder.FindOrdinals(utterance, culture));
        if (found.Count == 0 && (options?.RecognizeNumbers ?? true))
            AddByPlace(found, list, NumberFinder.FindNumbers(utterance, culture));
        return found;
    }

    private static void AddByPlace(List<ModelResult<FoundChoice>> found, IList<Choice> list, List<FoundNumber> numbers)
    {
        foreach (var number in numbers)
        {
            if (!decimal.IsInteger(number.Value) || number.Value < 1 || number.Value > list.Count)
                continue;
            var index = (int)number.Value - 1;
            found.Add(new ModelResult<FoundChoice>
            {
                Text = number.Text,
                Start = number.Start,
                End = number.Start + number.Text.Length - 1,
                TypeName = "choice",
                Resolution = new FoundChoice { Value = list[index].Value, Index = index, Score = 1 },
            });
        }
    }
}
