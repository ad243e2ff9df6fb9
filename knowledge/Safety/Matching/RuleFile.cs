using System.Text;
using KratomBot.Knowledge.Classification;

namespace KratomBot.Knowledge.Safety.Matching;

/// <summary>Writes compiled rules to one flat file and reads them back: compiling them takes a start longer than all else.</summary>
internal static class RuleFile
{
    private const uint Mark = 0x5347524B;
    private const int Version = 1;

    public static byte[] Write(CompiledRules compiled)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Version);
        WriteLexicon(writer, compiled.Lexicon);
        writer.WriteArray(compiled.Sequences.Symbols);
        writer.WriteArray(compiled.Sequences.Starts);
        writer.WriteArray(compiled.Sequences.Elements);
        writer.Write(compiled.Rules.Length);
        foreach (var rule in compiled.Rules)
            WriteRule(writer, rule);
        writer.WriteTexts(compiled.ClauseBreaks);
        writer.WriteArray(compiled.Fillers);
        writer.Write(compiled.FillerSequences);
        writer.WriteTexts(compiled.Kinds);
        writer.Write(compiled.Languages.Length);
        foreach (var language in compiled.Languages)
        {
            writer.Write(language.Language);
            writer.WriteTexts(language.Words);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">It is not such a file, is cut short, or of another version.</exception>
    public static CompiledRules Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadUInt32() != Mark || reader.ReadInt32() != Version)
                throw new InvalidDataException("not rules of this version");
            return new CompiledRules(
                ReadLexicon(reader),
                new Sequences(reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<Element>()),
                ReadMany(reader, ReadRule),
                reader.ReadTexts(),
                reader.ReadArray<int>(),
                reader.ReadInt32(),
                reader.ReadTexts(),
                ReadMany(reader, static each => new LanguageWords(each.ReadString(), each.ReadTexts())));
        }
        catch (Exception mistake) when (mistake is EndOfStreamException or OverflowException or ArgumentException)
        {
            throw new InvalidDataException("the rules are cut short or damaged", mistake);
        }
    }

    private static void WriteLexicon(BinaryWriter writer, Lexicon lexicon)
    {
        writer.Write(lexicon.Count);
        writer.Write(lexicon.Number);
        WriteTable(writer, lexicon.Words);
        WriteTable(writer, lexicon.Prefixes);
        WriteIndex(writer, lexicon.Repeats);
        writer.WriteTexts(lexicon.Ordinary);
    }

    private static Lexicon ReadLexicon(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), ReadTable(reader), ReadTable(reader), ReadIndex(reader), reader.ReadTexts());

    private static void WriteTable(BinaryWriter writer, TextTable table)
    {
        writer.WriteTexts(table.Texts);
        writer.WriteArray(table.Symbols);
        WriteIndex(writer, table.Slips);
    }

    private static TextTable ReadTable(BinaryReader reader) => new(reader.ReadTexts(), reader.ReadArray<int>(), ReadIndex(reader));

    private static void WriteIndex(BinaryWriter writer, HashIndex index)
    {
        writer.WriteArray(index.Keys);
        writer.WriteArray(index.Numbers);
    }

    private static HashIndex ReadIndex(BinaryReader reader) => new(reader.ReadArray<ulong>(), reader.ReadArray<int>());

    private static void WriteRule(BinaryWriter writer, CompiledRule rule)
    {
        writer.WriteTexts([rule.Id, rule.Language, rule.Kind, rule.Sets ?? "", rule.Step ?? ""]);
        writer.WriteArray([(int)rule.Level, (int)rule.Scope, rule.Within]);
        writer.Write(rule.Patterns.Length);
        foreach (var pattern in rule.Patterns)
        {
            writer.WriteArray(pattern.Groups);
            writer.WriteArray(pattern.Guards);
        }
    }

    private static CompiledRule ReadRule(BinaryReader reader)
    {
        if (reader.ReadTexts() is not [var id, var language, var kind, var sets, var step] || reader.ReadArray<int>() is not [var level, var scope, var within])
            throw new InvalidDataException("a rule is damaged");
        return new CompiledRule(
            id, language, (SafetyLevel)level, kind, sets.Length == 0 ? null : sets, step.Length == 0 ? null : step, (RuleScope)scope, within,
            ReadMany(reader, static each => new Pattern(each.ReadArray<int>(), each.ReadArray<Guard>())));
    }

    private static T[] ReadMany<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var many = new T[reader.ReadInt32()];
        for (var i = 0; i < many.Length; i++)
            many[i] = read(reader);
        return many;
    }
}
