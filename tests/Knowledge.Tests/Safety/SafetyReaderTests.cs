using KratomBot.Knowledge.Content;
using KratomBot.Knowledge.Safety;
using KratomBot.Knowledge.Safety.Reader;
using KratomBot.Knowledge.Tests.Faq;

namespace KratomBot.Knowledge.Tests.Safety;

/// <summary>The second reader: it raises, turns alarms that are surely none into cautions, and its absence or failure leaves the rules as they are.</summary>
public sealed class SafetyReaderTests
{
    private const int LargestModel = 14_000_000;
    private const string Grave = "my mate wont wake up and his lips have gone blue";

    private static readonly ContentBundle Content = ContentBundle.BesideProgram();
    private static readonly SafetyReader Reader = SafetyReader.Load(Content)!;
    private static readonly SafetyVerdict Nothing = SafetyVerdict.None;

    private static readonly SafetyExample[] Dangers = [.. SafetyExamples.Read(new ContentFolder(RepositoryFiles.Content)).Rows.Where(row => row.Level >= SafetyLevel.Urgent)];

    /// <summary>The guarantee below holds for messages of so many sentences.</summary>
    private const int MostSentences = 3;

    /// <summary>Changes that leave the words as they are.</summary>
    public static TheoryData<string> Disguises { get; } =
        ["upper case", "title case", "emoji after", "emoji between", "curly apostrophe", "zero width", "homoglyphs", "spaces", "full width", "accents stripped", "doubled letters"];

    /// <summary>Changes that put something beside the message.</summary>
    public static TheoryData<string> Company { get; } = ["filler before", "filler after", "clause before", "clause after"];

    [Fact]
    public void Weigh_DangerThatTheRulesMissed_IsFound()
    {
        var verdict = Reader.Weigh(Nothing, Grave, default);

        Assert.True(verdict.Level >= SafetyLevel.Urgent);
        Assert.Contains($"reader.{verdict.Kind}", verdict.RuleIds);
    }

    [Fact]
    public void Weigh_DangerThatTheRulesFound_IsNeverLowered()
    {
        var gate = SafetyGate.From(Content.Read<SafetyRuleBook>(SafetyRulesPart.Part));

        var lowered = Dangers.Where(row => gate.Assess(row.Text) is { Level: >= SafetyLevel.Urgent } verdict && Reader.Weigh(verdict, row.Text, default).Level < verdict.Level)
            .Select(row => row.Text).ToList();

        Assert.True(lowered.Count == 0, string.Join('\n', lowered));
    }

    [Fact]
    public void Weigh_AnswerToAQuestionOfTheCheck_CountsDangersOnly()
    {
        var step = new SafetyContext("amount");

        Assert.DoesNotContain(
            SafetyExamples.Read(new ContentFolder(RepositoryFiles.Content)).Rows,
            row => Reader.Weigh(Nothing, row.Text, step).Level is SafetyLevel.Refuse or SafetyLevel.Caution);
    }

    [Fact]
    public void Weigh_CommandToTheBot_IsNoDanger() =>
        Assert.DoesNotContain(SafetyExamples.Commands(new ContentFolder(RepositoryFiles.Content)), text => Reader.Weigh(Nothing, text, default).Level.TakesOver());

    [Theory]
    [MemberData(nameof(Disguises))]
    public void Of_DisguisedMessage_IsReadAsThePlainOne(string disguise)
    {
        // A capital I inside a word is meant as an l, and a change of case takes that away.
        var changed = Dangers.Where(row => !row.Text.Contains("II", StringComparison.Ordinal)).Where(row => !ReaderText.Of(SafetyMetamorphicTests.Change(disguise, row.Text)).Words.SequenceEqual(ReaderText.Of(row.Text).Words)).Select(row => row.Text).ToList();

        Assert.True(changed.Count == 0, $"{changed.Count} of {Dangers.Length}:\n" + string.Join('\n', changed.Take(40)));
    }

    [Theory]
    [MemberData(nameof(Company))]
    public void Read_SomethingBesideTheMessage_HardlyEverMakesItLessGrave(string company)
    {
        var lower = Dangers.Where(row => ReaderText.Of(row.Text).Starts.Count <= MostSentences)
            .Where(row => Reader.Read(SafetyMetamorphicTests.Change(company, row.Text)).Finding.Level < Reader.Read(row.Text).Finding.Level)
            .Select(row => row.Text).ToList();

        // A sentence that is only just a danger by itself may be none beside others: what is said beside it counts too.
        Assert.True(lower.Count <= Dangers.Length / 600, $"{lower.Count} of {Dangers.Length}:\n" + string.Join('\n', lower.Take(40)));
    }

    [Fact]
    public void Read_ClausesInAnotherOrder_StayAsGrave()
    {
        var pairs = Dangers.Select(row => row.Text.Split(". ", 2)).Where(parts => parts.Length == 2).ToList();

        var lower = pairs.Count(parts => Reader.Read($"{parts[1].TrimEnd('.')}. {parts[0]}").Finding.Level < Reader.Read($"{parts[0]}. {parts[1]}").Finding.Level);

        Assert.InRange(lower, 0, pairs.Count / 50);
    }

    [Fact]
    public void Read_TalkAroundADanger_DoesNotDrownIt()
    {
        var talk = string.Concat(Enumerable.Repeat("the tea was bitter and the garden is green this year. ", 200));

        Assert.True(Reader.Read($"{talk}{Grave}. {talk}").Finding.Level >= SafetyLevel.Urgent);
    }

    [Fact]
    public void Assess_RulesThrow_TheReaderStillRaises()
    {
        var gate = new SafetyGate((_, _) => throw new InvalidOperationException(), Reader.Weigh);

        Assert.True(gate.Assess(Grave).Level >= SafetyLevel.Urgent);
    }

    [Fact]
    public void Load_BrokenPart_StopsTheStart()
    {
        var model = Content.ReadBytes(SafetyReaderPart.Part);
        foreach (var broken in (byte[][])[[], [1, 2, 3, 4, 5, 6, 7, 8], model[..(model.Length / 2)]])
        {
            var folder = Directory.CreateTempSubdirectory("kratombot-reader-");
            File.WriteAllBytes(Path.Combine(folder.FullName, SafetyReaderPart.Part), broken);

            Assert.Throws<ContentException>(() => SafetyReader.Load(ContentBundle.Open(folder.FullName)));
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Load_NoPart_LeavesTheRulesAlone()
    {
        var folder = Directory.CreateTempSubdirectory("kratombot-reader-");

        Assert.Null(SafetyReader.Load(ContentBundle.Open(folder.FullName)));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Part_SizeAndFigures_AreThere()
    {
        Assert.InRange(Content.ReadBytes(SafetyReaderPart.Part).Length, 1, LargestModel);
        Assert.NotEmpty(SafetyReaderPart.Figures(Content));
    }
}
