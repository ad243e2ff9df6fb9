using KratomBot.Knowledge.Insights;

namespace KratomBot.Knowledge.Tests.Insights;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("write to jane.doe+k@mail.example.org please", "write to [email] please")]
    [InlineData("call me at (212) 736-5000 tonight", "call me at [phone] tonight")]
    [InlineData("my number is 212-736-5000", "my number is [phone]")]
    [InlineData("text +44 20 7946 0958", "text [phone]")]
    [InlineData("ruf an: 0049 30 901820", "ruf an: [phone]")]
    [InlineData("or 555-0134", "or [phone]")]
    [InlineData("ssn 078-05-1120", "ssn [id]")]
    [InlineData("card 4111 1111 1111 1111", "card [id]")]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00", "IBAN [id]")]
    [InlineData("my passport number is X1234567", "my passport number is [id]")]
    [InlineData("meu cpf é 123.456.789-09", "meu cpf é [id]")]
    [InlineData("from 192.168.0.17", "from [id]")]
    [InlineData("I live at 12 Main Street, Apt 4, Springfield, IL 62704 now", "I live at [address] now")]
    [InlineData("i live at 12 main street", "i live at [address]")]
    [InlineData("Lindenweg 4, 10115 Berlin", "[address]")]
    [InlineData("12 rue de la Paix", "[address]")]
    [InlineData("vivo en Calle Mayor 5", "vivo en [address]")]
    [InlineData("my zip code is 62704", "my zip code is [address]")]
    [InlineData("Hi, my name is John Smith and I need help", "Hi, my name is [name] and I need help")]
    [InlineData("me llamo Ana", "me llamo [name]")]
    [InlineData("ich heiße Jürgen Müller", "ich heiße [name]")]
    [InlineData("je m’appelle Zoé", "je m’appelle [name]")]
    public void Redact_PersonalData_LeavesItsKind(string text, string expected) => Assert.Equal(expected, PersonalData.Redact(text));

    [Theory]
    [InlineData("I take 2-3g 4x a day for 2 years, since 2021-03-04")]
    [InlineData("8 00 caps, 500 mg each, 1.5 tsp, 7-OH 20mg")]
    [InlineData("from 5 to 10 to 15 to 20 grams over 6 months")]
    [InlineData("my name is not important")]
    [InlineData("call me crazy")]
    [InlineData("the withdrawal is 5 days of hell down the road")]
    [InlineData("version 2.1.0 says 24/7, 50/50, 1,000 mg")]
    [InlineData("at 8:30 and 12:15 and 18:45")]
    [InlineData("2 3 4 5 6 7 8 9")]
    [InlineData("")]
    public void Redact_NoPersonalData_ChangesNothing(string text) => Assert.Equal(text, PersonalData.Redact(text));

    [Fact]
    public void Find_SeveralPieces_AreInOrderAndApart()
    {
        const string text = "I'm at jane@example.org or 212-736-5000, my name is Jane";

        var found = PersonalData.Find(text);

        Assert.Equal([PersonalDataKind.Email, PersonalDataKind.Phone, PersonalDataKind.Name], found.Select(f => f.Kind));
        Assert.Equal("212-736-5000", found[1].Span.In(text));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
    }

    [Fact]
    public void Blank_PersonalData_LeavesEverythingElseInItsPlace()
    {
        const string text = "write to jane@example.org, please";

        Assert.Equal("write to ****************, please", PersonalData.Blank(text, PersonalData.Find(text)));
    }

    [Fact]
    public void Join_OverlappingFindings_AreOnePiece()
    {
        PersonalDataSpan name = new(PersonalDataKind.Name, new(0, 4)), longer = new(PersonalDataKind.Email, new(0, 16)), later = new(PersonalDataKind.Phone, new(20, 5));

        Assert.Equal([longer, later], PersonalData.Join([later, name], [longer]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("a@")]
    [InlineData("1-")]
    [InlineData("my name is ")]
    [InlineData("12 Main ")]
    [InlineData("4111 1111 ")]
    public void Redact_LongHostileText_Returns(string piece) =>
        Assert.NotNull(PersonalData.Redact(string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length))));
}
