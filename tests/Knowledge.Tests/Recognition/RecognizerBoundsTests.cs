using System.Text;
using KratomBot.Knowledge.Recognition;
using KratomBot.Knowledge.Recognition.Reading;

namespace KratomBot.Knowledge.Tests.Recognition;

/// <summary>The work is bounded by construction; it is counted here, never timed.</summary>
public sealed class RecognizerBoundsTests
{
    /// <summary>Looks at pieces for each character of text. Realistic text takes 20 to 60.</summary>
    private const int MostLooks = 700;

    private const int MostLibraryCalls = 8;

    public static TheoryData<string> Hostile =>
    [
        "every 2 hours ", "1-", "one hundred and ", "7", "2g ", "2 years and ", "since march ", "since 2020 since ", "now 5 ", "from 2 to ", "1/2 ", "a ", "every ",
        "5 in the morning ", "quit 2 days ago ", "(", "🍃", "half a ", "mon tue ", "1,000,", "2.5.", "a gram and a half ", "between 2 and ", "3 times a ", "used to ", "last 5 hrs ",
        "10 mg kratom caps ", "no more than ", "zzzzzzzzzzzzzzz 5 zzzzzzz ", "tablespon 3 tablespon ",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Recognize_HostileText_WorkGrowsWithLengthOnly(string piece)
    {
        foreach (var length in (int[])[200, 1000, 2000, 20_000])
        {
            var text = Repeat(piece, length);
            Read.Recognizer.Recognize(text, Read.Now, default, out var work);

            Assert.InRange(work.Looks, 0, MostLooks * Math.Min(length, UseRecognizer.LongestText));
            Assert.InRange(work.LibraryCalls, 0, MostLibraryCalls);
        }
    }

    [Fact]
    public void Recognize_TwiceTheText_TakesAboutTwiceTheWork()
    {
        foreach (string piece in Hostile)
        {
            Read.Recognizer.Recognize(Repeat(piece, 1000), Read.Now, default, out var half);
            Read.Recognizer.Recognize(Repeat(piece, 2000), Read.Now, default, out var whole);

            Assert.True(whole.Looks <= (2.5 * half.Looks) + 1000, $"\"{piece}\": {half.Looks}, then {whole.Looks}");
        }
    }

    [Fact]
    public void Recognize_NumbersWithoutEnd_StayFinite()
    {
        var use = Read.Recognizer.Recognize("every 0 hours 1/0 tsp " + new string('9', 400) + " g and -5g", Read.Now);

        Assert.All(use.Doses, dose => Assert.True(double.IsFinite(dose.Amount.Max) && dose.Amount.Min > 0));
        Assert.All(use.Frequencies, frequency => Assert.True(double.IsFinite(frequency.Times.Max)));
    }

    [Fact]
    public void Recognize_AnyCharacters_NeverThrowsAndSpansLieInTheText()
    {
        var random = new Random(7);
        string[] parts = ["5", "g", " ", "-", "½", "every", "days", "ago", "since", "march", "half", "a", "to", "from", ",", ".", "now", "x", "7oh", "١", "５", "\u2013", "\n", "caps", "and", "1/2", "8am", "😩", "'", "one hundred"];
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(30); n >= 0; n--) text.Append(parts[random.Next(parts.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            var message = text.ToString();
            var use = Read.Recognizer.Recognize(message, Read.Now);
            Assert.All(use.Doses.Select(d => d.Span).Concat(use.Frequencies.Select(f => f.Span)).Concat(use.Durations.Select(d => d.Span)),
                span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= message.Length));
        }
    }

    [Theory]
    [InlineData('\u2013', '-')]
    [InlineData('\uFF15', '5')]
    [InlineData('\u2019', '\'')]
    [InlineData('Ä', 'ä')]
    public void Fold_Typography_GivesThePlainCharacter(char typed, char plain) => Assert.Equal(plain, Folding.Fold(typed));

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length + 1))[..length];
}
