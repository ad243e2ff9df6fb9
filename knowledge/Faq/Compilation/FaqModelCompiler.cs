using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Faq.Classification;

namespace KratomBot.Knowledge.Faq.Compilation;

/// <summary>Trains the ranker, and hands the trained one on.</summary>
public static class FaqModelCompiler
{
    /// <summary>The trained ranker's file in the content folder.</summary>
    public const string SourceName = "Faq/faq.model";

    /// <summary>Trains the ranker on the wordings.</summary>
    public static byte[] Train(ContentFolder folder)
    {
        var wordings = Wordings.Read(folder);
        return TextClassifier.Train(wordings.Lines, Options(wordings)).Save(wordings.Fingerprint);
    }

    /// <summary>Whether the trained ranker is there and was trained on the wordings as they stand.</summary>
    public static bool IsCurrent(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return TextClassifier.Load(folder.ReadBytes(SourceName)).Fingerprint == Wordings.Read(folder).Fingerprint;
        }
        catch (Exception mistake) when (mistake is InvalidDataException or ContentException)
        {
            return false;
        }
    }

    /// <summary>
    /// What the FAQ's ranker makes use of: its own lexicon and kinds in place of everyday ones. With hundreds of wordings a
    /// topic, the ones that are nearest in meaning tell more than they do where there are a dozen.
    /// </summary>
    public static TrainingOptions Options(Wordings wordings)
    {
        ArgumentNullException.ThrowIfNull(wordings);
        return new TrainingOptions
        {
            Lexicon = wordings.Lexicon,
            Background = [],
            LabelNames = false,
            Calibrations = 1,
            MeaningWeight = 3,
            MeaningNearestWeight = 6,
        };
    }

    /// <summary>Copies the trained ranker after a look at its labels.</summary>
    internal static object Compile(ContentFolder folder)
    {
        var model = folder.ReadBytes(SourceName);
        try
        {
            var labels = TextClassifier.Load(model).Labels.ToHashSet(StringComparer.Ordinal);
            var missing = folder.Files("Faq/topics", "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(topic => !labels.Contains(topic)).ToList();
            return missing.Count == 0
                ? model
                : throw new ContentException(SourceName, 0, $"does not know {string.Join(", ", missing)}; add wordings and run the trainer");
        }
        catch (InvalidDataException mistake)
        {
            throw new ContentException(SourceName, 0, "cannot be read; run the trainer again", mistake);
        }
    }
}
