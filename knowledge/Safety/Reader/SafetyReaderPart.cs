using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety.Reader;

/// <summary>The trained reader in the content folder: made by the trainer, checked at every build.</summary>
public static class SafetyReaderPart
{
    /// <summary>The name of the compiled part.</summary>
    public const string Part = "safety-reader.model";

    /// <summary>The trained reader's file in the content folder.</summary>
    public const string SourceName = "Safety/reader.model";

    /// <summary>Trains on all hands, and measures each hand by a reader that has not seen it.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="gate">The rules, for the figures of both together.</param>
    public static byte[] Train(ContentFolder folder, SafetyGate gate)
    {
        var examples = SafetyExamples.Read(folder);
        var ordinary = SafetyExamples.Ordinary(folder);
        return ReaderFile.Write(ReaderTrainer.Train(examples.Rows, ordinary), examples.Fingerprint, [.. ReaderMeasure.LeaveHandsOut(examples.Rows, ordinary, gate)]);
    }

    /// <summary>Whether the trained reader is there and was trained on the examples as they stand.</summary>
    public static bool IsCurrent(ContentFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return ReaderFile.Read(folder.ReadBytes(SourceName)).Fingerprint == SafetyExamples.Read(folder).Fingerprint;
        }
        catch (Exception mistake) when (mistake is InvalidDataException or ContentException)
        {
            return false;
        }
    }

    /// <summary>How the reader and the rules did on each hand before the reader had learnt from it; as measured when it was trained.</summary>
    /// <exception cref="ContentException">The part is missing or broken.</exception>
    public static IReadOnlyList<string> Figures(ContentBundle content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return ReaderFile.Read(content.ReadBytes(Part)).Figures;
        }
        catch (InvalidDataException mistake)
        {
            throw new ContentException(Part, 0, mistake.Message, mistake);
        }
    }

    /// <summary>Checks the examples, and hands the trained reader on after a look at its kinds.</summary>
    internal static object Compile(ContentFolder folder)
    {
        var examples = SafetyExamples.Read(folder);
        var bytes = folder.ReadBytes(SourceName);
        try
        {
            var (model, fingerprint, _) = ReaderFile.Read(bytes);
            var known = folder.ReadYaml<KindsSource>("Safety/kinds.yaml").Kinds.Select(kind => new ReaderClass(kind.Level, kind.Kind)).ToHashSet();
            if (model.Classes.FirstOrDefault(found => found.Level > SafetyLevel.None && !known.Contains(found)) is { Kind: not null } unknown)
                throw new ContentException(SourceName, 0, $"has the kind {unknown.Kind}, which kinds.yaml does not have at that level; run the trainer");
            return fingerprint == examples.Fingerprint
                ? bytes
                : throw new ContentException(SourceName, 0, "the examples have changed since training; run: dotnet run -c Release --project knowledge/Trainer");
        }
        catch (InvalidDataException mistake)
        {
            throw new ContentException(SourceName, 0, "cannot be read; run the trainer again", mistake);
        }
    }
}
