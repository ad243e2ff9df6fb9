using KratomBot.Dialogs.Cards;
using KratomBot.Dialogs.Root;
using KratomBot.Dialogs.SelfCheck;
using KratomBot.Dialogs.State;
using KratomBot.Knowledge.SelfCheck;

namespace KratomBot.Dialogs.Files;

/// <summary>One printable page for a conversation with a clinician. Plain text; the host lays it out.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Intro">What it is and is not, with date and zone.</param>
/// <param name="Sections">Its sections, in order; empty ones are left out.</param>
/// <param name="Footer">The last line.</param>
public sealed record DoctorPage(string Title, string Intro, IReadOnlyList<DoctorSection> Sections, string Footer)
{
    internal static DoctorPage Of(BotContent content, CheckState check, SelfCheckResult result)
    {
        var texts = content.Texts;
        var results = content.ResultTexts;
        DoctorSection[] sections =
        [
            new(texts.Text("doctor-flags"), [.. result.RedFlags.Select(flag => Plain(results.Flag(flag)))]),
            new(texts.Text("doctor-answers"), [.. Answers(content, check)]),
            new(texts.Text("doctor-open"), result.LeftOpen.Count == 0
                ? [texts.Text("doctor-open-none")]
                : [.. result.LeftOpen.Select(id => content.Questionnaire.Find(id)!.Short)]),
            new(texts.Text("doctor-stage"), [.. ResultParagraphs.Stage(content, check.Answers, result).Select(Plain), results.Sentence("not-ruled-out")]),
            new(texts.Text("doctor-notes"), [.. result.Notes.Select(note => Plain(results.Note(note)))]),
            new(texts.Text("doctor-sources"), [content.Questionnaire.Source, results.Source]),
        ];
        return new DoctorPage(
            texts.Text("doctor-title"),
            texts.Text("doctor-intro", ("date", Show.Time(check.Finished ?? check.Started))),
            [.. sections.Where(section => section.Lines.Count > 0)],
            texts.Text("doctor-footer"));
    }

    private static IEnumerable<string> Answers(BotContent content, CheckState check) =>
        from question in content.Questionnaire.OpenTo(check.Answers)
        let answer = check.Answers.Find(question.Id)
        where answer is { IsGiven: true }
        select $"{question.Short}: {Show.Answer(content.Texts, question, answer)}";

    private static string Plain(string markdown) => markdown.Replace("*", "", StringComparison.Ordinal);
}

/// <summary>A section of the page.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Its lines.</param>
public sealed record DoctorSection(string Heading, IReadOnlyList<string> Lines);
