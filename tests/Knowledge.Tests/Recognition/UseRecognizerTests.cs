using KratomBot.Knowledge.Recognition;

namespace KratomBot.Knowledge.Tests.Recognition;

public sealed class UseRecognizerTests
{
    [Theory]
    [InlineData("I take 5g", "5 Gram")]
    [InlineData("I take .5 g", "0.5 Gram")]
    [InlineData("I take 2,5 g", "2.5 Gram")]
    [InlineData("I take 2½ g", "2.5 Gram")]
    [InlineData("I take 1 1/2 tsp", "1.5 Teaspoon")]
    [InlineData("I take a gram and a half", "1.5 Gram")]
    [InlineData("I take three quarters of a teaspoon", "0.75 Teaspoon")]
    [InlineData("I take a couple of caps", "2 Capsule")]
    [InlineData("I take half a dozen caps", "6 Capsule")]
    [InlineData("I take twenty-five grams", "25 Gram")]
    [InlineData("I take one hundred and twenty capsules", "120 Capsule")]
    [InlineData("I take a gram or two", "1..2 Gram")]
    [InlineData("I take between 4 and 6 grams", "4..6 Gram")]
    [InlineData("I take five or six tablets of 7oh", "5..6 Tablet")]
    [InlineData("I take 2g-3g", "2..3 Gram")]
    [InlineData("I take 8 00 caps", "8 Capsule")]
    [InlineData("I take two 15ml shots", "2 Shot")]
    [InlineData("I take 3 tablespons", "3 Tablespoon")]
    [InlineData("I take 20gpd", "20 Gram day")]
    [InlineData("I take 12 grams a day in 3 doses", "12 Gram day; 3x")]
    [InlineData("5 in the morning and 3 at night", "5 Unknown; 3 Unknown")]
    [InlineData("from 2g up to 9", "2 Gram past; 9 Gram")]
    [InlineData("down from 20gpd to 6", "20 Gram day past; 6 Gram day")]
    [InlineData("I used to take 20 g a day, now 6", "20 Gram day past; 6 Gram day")]
    [InlineData("started with 3 caps then 5 then 8 now fifteen", "3 Capsule past; 5 Capsule past; 8 Capsule past; 15 Capsule")]
    [InlineData("it was 4, now it's 9. grams i mean", "4 Gram past; 9 Gram")]
    [InlineData("then: 18. now: 6. (grams daily)", "18 Gram day past; 6 Gram day")]
    [InlineData("6 caps became 11", "6 Capsule past; 11 Capsule")]
    [InlineData("One cup of tea was fine at first. Now it's three cups.", "1 Cup past; 3 Cup")]
    [InlineData("magnesium 200 mg plus kratom 3 g", "3 Gram")]
    [InlineData("orange juice, 200 ml, and 4 g of kratom", "4 Gram")]
    public void Recognize_Doses_FindsAmountUnitAndTime(string text, string expected) => Assert.Equal(expected, Read.All(text));

    [Theory]
    [InlineData("3 times a day", "3x")]
    [InlineData("3x/day", "3x")]
    [InlineData("x4 a day", "4x")]
    [InlineData("2-3x daily", "2..3x")]
    [InlineData("twice weekly", "0.286x")]
    [InlineData("three times per day", "3x")]
    [InlineData("every 4-6 hours", "4..6x")]
    [InlineData("q6h", "4x")]
    [InlineData("4g bid", "4 Gram; 2x")]
    [InlineData("I use it eod", "0.5x")]
    [InlineData("I dose every third day", "0.333x")]
    [InlineData("5 days a week", "0.714x")]
    [InlineData("5 days on, 2 off", "0.714x")]
    [InlineData("on 5 days, off 2", "0.714x")]
    [InlineData("Mon, Wed and Fri only", "0.429x")]
    [InlineData("I take it on weekdays", "0.714x")]
    [InlineData("once in the morning and once before bed", "2x")]
    [InlineData("I take it nightly", "1x")]
    [InlineData("used to be once a day, now it's 4-5 times", "1x; 4..5x")]
    [InlineData("two, three times a week", "0.286..0.429x")]
    [InlineData("from twice to five times a day", "2x; 5x")]
    [InlineData("I take 4 x 3g a day", "3 Gram; 4x")]
    [InlineData("How often? Morning and night.", "2x")]
    [InlineData("6 out of 7 days I take it", "0.857x")]
    [InlineData("weekdays 4 g, weekends nothing", "4 Gram; 0.714x")]
    [InlineData("gabapentin 300 mg, 3 times a day", "")]
    public void Recognize_Frequencies_FindsTimesPerDay(string text, string expected) => Assert.Equal(expected, Read.All(text));

    [Theory]
    [InlineData("used to last 5 hrs now maybe 2", "0.208d Effect; 0.083d Effect")]
    [InlineData("I've used it for 2 yrs", "730d Use")]
    [InlineData("kratom for a year or two", "365..730d Use")]
    [InlineData("using for 1 year and 3 months", "455d Use")]
    [InlineData("took a two-week break", "14d Break")]
    [InlineData("if I stop for 2 weeks will my tolerance drop?", "14d Break")]
    [InlineData("clean for 90 days", "90d SinceLastUse")]
    [InlineData("my last dose was 14 hours ago", "0.583d SinceLastUse")]
    [InlineData("quit 6 weeks ago after 5 years", "42d SinceLastUse; 1825d Use")]
    [InlineData("it kicks in after 20 minutes", "0.014d Other")]
    [InlineData("withdrawal lasted 4 days", "4d Other")]
    [InlineData("on kratom 3 years without a break", "1095d Use")]
    [InlineData("I haven't taken kratom since yesterday", "1d SinceLastUse")]
    public void Recognize_Durations_FindsLengthAndRole(string text, string expected) => Assert.Equal(expected, Read.All(text));

    [Theory]
    [InlineData("I bought a 500 g bag for $45")]
    [InlineData("a kilo of red for 60 bucks")]
    [InlineData("I'm 34 and weigh 180 lbs")]
    [InlineData("capsules are 500mg each")]
    [InlineData("my doc put me on 20 mg of lexapro")]
    [InlineData("300 mg gabapentin doesn't help")]
    [InlineData("in 12oz of water")]
    [InlineData("the 50x extract at 45% mit")]
    [InlineData("call me at 555-201-8834")]
    [InlineData("the page says v2.1 and 1.2.3")]
    [InlineData("I go to the gym 4 times a week")]
    [InlineData("I tried to quit 3 times")]
    [InlineData("my 2 month old is teething")]
    [InlineData("the flight is 9 hours")]
    [InlineData("I have 200 grams left")]
    [InlineData("24/7, as needed, once in a while, all day")]
    [InlineData("10 years ago nobody knew about this plant")]
    [InlineData("give it a shot")]
    public void Recognize_NothingToFind_FindsNothing(string text) => Assert.Equal("", Read.All(text));

    [Fact]
    public void Recognize_EverythingAtOnce_FindsEachWithItsWords()
    {
        const string text = "2-3g 4x a day for like a year and a half, used to last 5 hrs now maybe 2";

        var use = Read.Recognizer.Recognize(text, Read.Now);

        Assert.Equal("2..3 Gram; 4x; 547.5d Use; 0.208d Effect; 0.083d Effect", Read.Line(use));
        Assert.Equal("2-3g", use.Doses[0].Span.In(text));
        Assert.Equal("4x a day", use.Frequencies[0].Span.In(text));
        Assert.Equal("a year and a half", use.Durations[0].Span.In(text));
        Assert.Equal("2", use.Durations[2].Span.In(text));
    }

    [Theory]
    [InlineData("never more than 6 g", Bound.AtMost)]
    [InlineData("I take 10 g tops", Bound.AtMost)]
    [InlineData("I need at least 9g", Bound.AtLeast)]
    [InlineData("I take 30+ grams", Bound.AtLeast)]
    [InlineData("I take about 5 g", Bound.None)]
    public void Recognize_Limits_KeepsNumberAndBound(string text, Bound bound)
    {
        var amount = Assert.Single(Read.Recognizer.Recognize(text, Read.Now).Doses).Amount;

        Assert.Equal(amount.Min, amount.Max);
        Assert.Equal(bound, amount.Bound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("😩🍃")]
    [InlineData("\0\uFFFF\uD800")]
    public void Recognize_NoWords_FindsNothing(string text) => Assert.True(Read.Recognizer.Recognize(text, Read.Now).IsEmpty);

    [Fact]
    public void Recognize_BeyondTheLimit_IsNotRead() =>
        Assert.True(Read.Recognizer.Recognize(new string(' ', UseRecognizer.LongestText) + "5 g", Read.Now).IsEmpty);
}
