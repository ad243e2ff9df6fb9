using System.Text.Json;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Validation;
using KratomBot.Dialogs.Files;
using KratomBot.Dialogs.Tests.Transcripts;
using KratomBot.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Task = System.Threading.Tasks.Task;

namespace KratomBot.Dialogs.Tests.Files;

public sealed partial class FileTests
{
    [Fact]
    public async Task ExportFhir_OfAFinishedCheck_IsValidByTheLibrary()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await FinishAsync(driver);
        var source = await OpenAsync(driver, "export", FileKind.ExportFhir);

        var bundle = new FhirJsonDeserializer().Deserialize<Bundle>(source.ExportFhir());

        Assert.Empty(Problems(bundle));
        var questions = bundle.Entry.Select(entry => entry.Resource).OfType<Questionnaire>().Single();
        var response = bundle.Entry.Select(entry => entry.Resource).OfType<QuestionnaireResponse>().Single();
        Assert.Equal($"{questions.Url}|{questions.Version}", response.Questionnaire);
        Assert.Equal(QuestionnaireResponse.QuestionnaireResponseStatus.Completed, response.Status);
        Assert.Equal("3 times a day", response.Item.Single(item => item.LinkId == "times-per-day").Answer[0].Item[0].Answer[0].Value?.ToString());
        Assert.All(response.Item, item => Assert.Contains(questions.Item, question => question.LinkId == item.LinkId));
        Assert.Equal("asked-declined", response.Item.Single(item => item.LinkId == "product").Extension[0].Value?.ToString());
    }

    [Fact]
    public async Task ExportJson_HoldsEveryAnswer()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await FinishAsync(driver);

        using var json = JsonDocument.Parse((await OpenAsync(driver, "export", FileKind.ExportJson)).ExportJson());

        Assert.Equal((await driver.CheckAsync(Token))!.Answers.Count, json.RootElement.GetProperty("answers").GetArrayLength());
    }

    [Fact]
    public async Task DoctorPage_HasAnswersWhatIsOpenAndSources()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await FinishAsync(driver);

        var page = (await OpenAsync(driver, "page for the doctor", FileKind.DoctorPage)).DoctorPage();

        Assert.Contains("2 March 2026, 09:00 UTC", page.Intro, StringComparison.Ordinal);
        Assert.Equal(["Answers", "Left open", "Where the answers stand in the article's description", "Notes", "Sources"], page.Sections.Select(section => section.Heading));
        Assert.Contains("Times on such a day: 3 times a day", page.Sections[0].Lines);
        Assert.Contains("Kind of product", page.Sections[1].Lines);
    }

    [Fact]
    public async Task Picture_SaysInWordsWhatItShows()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        var heard = await FinishAsync(driver);

        var link = (string)heard.Cards.Single().SelectToken("body[0].url")!;
        var picture = (await OpenLinkAsync(driver, link)).Picture();

        Assert.Equal(1, picture.Marked);
        Assert.Equal(picture.AltText, (string)heard.Cards.Single().SelectToken("body[0].altText")!);
        Assert.Contains("moderate stage", picture.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticket_AfterItsTime_IsGone()
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await FinishAsync(driver);
        var link = Links(await SayAsync(driver, "export"))[0];

        driver.Time.Advance(TimeSpan.FromMinutes(16));

        Assert.Null(await driver.Services.GetRequiredService<FileTickets>().FindAsync(Id(link), Token));
    }

    [Theory]
    [InlineData("start over")]
    [InlineData("forget me")]
    public async Task Ticket_AfterTheAnswersAreDeleted_OpensNothing(string deletion)
    {
        await using var driver = await ConversationDriver.StartAsync(cancellationToken: Token);
        await FinishAsync(driver);
        var tickets = driver.Services.GetRequiredService<FileTickets>();
        var ticket = await tickets.FindAsync(Id(Links(await SayAsync(driver, "export"))[0]), Token);

        await SayAsync(driver, deletion);

        Assert.NotNull(ticket);
        Assert.Null(await tickets.OpenAsync(ticket, Token));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:3978/f/([0-9a-f]{32})", RegexOptions.NonBacktracking)]
    private static partial Regex Link { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static List<string> Problems(Bundle bundle) =>
        [.. bundle.Validate(ModelInfo.ModelInspector).Select(problem => problem.Message)];

    private static async Task<Heard> FinishAsync(ConversationDriver driver)
    {
        var heard = Heard.Nothing;
        foreach (var text in PlainAnswers.UpTo("end"))
            heard = await SayAsync(driver, text switch { "2 or 3 times" => "3", "Leaf or powder" => "skip", _ => text });
        return heard;
    }

    private static async Task<FileSource> OpenAsync(ConversationDriver driver, string request, FileKind kind)
    {
        var tickets = driver.Services.GetRequiredService<FileTickets>();
        foreach (var link in Links(await SayAsync(driver, request)))
            if (await tickets.FindAsync(Id(link), Token) is { } ticket && ticket.Kind == kind)
                return (await tickets.OpenAsync(ticket, Token))!;
        throw new InvalidDataException("No such link.");
    }

    private static async Task<FileSource> OpenLinkAsync(ConversationDriver driver, string link)
    {
        var tickets = driver.Services.GetRequiredService<FileTickets>();
        return (await tickets.OpenAsync((await tickets.FindAsync(Id(link), Token))!, Token))!;
    }

    private static List<string> Links(Heard heard) => [.. Link.Matches(heard.Text).Select(match => match.Value)];

    private static string Id(string link) => link[^32..];

    private static async Task<Heard> SayAsync(ConversationDriver driver, string text) => Heard.Of((await driver.SayAsync(text, Token))[0]);
}
