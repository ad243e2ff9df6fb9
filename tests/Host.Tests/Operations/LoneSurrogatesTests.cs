using System.Text;
using KratomBot.Host.Operations.Web;

namespace KratomBot.Host.Tests.Operations;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData(@"""\ud83d""", @"""\ufffd""")]
    [InlineData(@"""\ude00\ud83d""", @"""\ufffd\ufffd""")]
    [InlineData(@"""\ud83d\ude00""", @"""\ud83d\ude00""")]
    [InlineData(@"""\ud83d\ud83d\ude00""", @"""\ufffd\ud83d\ude00""")]
    [InlineData(@"""\\ud83d""", @"""\\ud83d""")]
    [InlineData(@"""\\\ud83d""", @"""\\\ufffd""")]
    [InlineData(@"""\u00e9\n""", @"""\u00e9\n""")]
    [InlineData(@"""\ud83", @"""\ud83")]
    [InlineData(@"\", @"\")]
    public void Replace_Json_OnlyHalvesAreReplaced(string json, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(json);

        LoneSurrogates.Replace(bytes);

        Assert.Equal(expected, Encoding.UTF8.GetString(bytes));
    }
}
