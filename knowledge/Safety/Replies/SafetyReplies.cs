using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>The replies of the gate: reviewed text of the verdict's kind and language, with the help lines of the place.</summary>
public sealed class SafetyReplies
{
    /// <summary>The name of the compiled part.</summary>
    public const string Part = "safety-replies.json";

    private readonly Dictionary<string, (ReplyBook Book, LineText Lines)> _books;

    private SafetyReplies(IReadOnlyList<ReplyBook> books, HelpLines lines)
    {
        Lines = lines;
        _books = books.ToDictionary(book => book.Language, book => (book, new LineText(lines, book)));
    }

    /// <summary>The lines that fill the replies.</summary>
    public HelpLines Lines { get; }

    /// <summary>Reads the replies.</summary>
    /// <exception cref="ContentException">The part is missing or broken.</exception>
    public static SafetyReplies Load(ContentBundle content, HelpLines lines)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new SafetyReplies(content.Read<ReplyBook[]>(Part), lines);
    }

    /// <summary>Reads the replies together with the help lines.</summary>
    /// <exception cref="ContentException">A part is missing or broken.</exception>
    public static SafetyReplies Load(ContentBundle content) => Load(content, HelpLines.Load(content));

    /// <summary>The reply to a verdict. Never throws; empty only when there is nothing to say.</summary>
    /// <param name="verdict">What the gate found.</param>
    /// <param name="where">Where the person is, as far as known; a country in the verdict goes before it.</param>
    /// <param name="group">Whether others read along: then the reply is general, names nobody, and offers a private chat.</param>
    public SafetyReply For(SafetyVerdict verdict, Whereabouts where, bool group = false)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return Guarded(() => Write(verdict, where.Said(verdict.Country), group), MinimalReplies.For(verdict));
    }

    /// <summary>The line that opens every later turn while a crisis or an emergency is in force.</summary>
    public SafetyReply Reminder(SafetyState state, Whereabouts where) =>
        General("reminder", state, where, MinimalReplies.Reminder, SafetyActions.NeedHelp, SafetyActions.SafeNow);

    /// <summary>What follows the reminder where there is no answer to what was said.</summary>
    public SafetyReply StillHere(SafetyState state, Whereabouts where = default) => General("still-here", state, where, MinimalReplies.StillHere);

    /// <summary>The answer to <i>I need help now</i>, anywhere.</summary>
    public SafetyReply NeedHelp(SafetyState state, Whereabouts where) =>
        General("need-help", state, where, MinimalReplies.Emergency, SafetyActions.SafeNow);

    /// <summary>What is said when the person pressed <i>I'm safe now</i>.</summary>
    public SafetyReply Cleared(SafetyState state, Whereabouts where = default) =>
        General("cleared", state, where, MinimalReplies.Cleared, SafetyActions.NeedHelp);

    private SafetyReply General(string name, SafetyState state, Whereabouts where, SafetyReply fallback, params string[] actions) => Guarded(
        () =>
        {
            var (book, lines) = In(state.Language);
            return Reply(book, lines.Fill(book.General[name], where.Said(state.Country)), actions);
        },
        fallback);

    private SafetyReply Write(SafetyVerdict verdict, Whereabouts where, bool group)
    {
        var (book, lines) = In(verdict.Language);
        if (verdict is { Level: SafetyLevel.None } && !book.Replies.ContainsKey(verdict.Kind))
            return new SafetyReply("", []);
        if (group)
            return Reply(book, lines.Fill(book.General[verdict.Level.TakesOver() ? "group" : "group-light"], where), SafetyActions.PrivateChat);

        List<string> text = [book.Replies[verdict.Kind]];
        if (verdict.AlsoRefused is { } refused)
            text.Add(book.Replies[refused]);
        if (verdict.Minor && verdict.Kind != SafetyKinds.Minor && verdict.Level > SafetyLevel.None)
            text.Add(book.Phrases["minor"]);
        if (verdict is { Pregnant: true, Level: SafetyLevel.Emergency or SafetyLevel.Urgent } && verdict.Kind != SafetyKinds.PregnantUse)
            text[^1] += " " + book.Phrases["pregnant"];
        if (verdict.Language == Text.LanguageGuess.Other)
            text[^1] += " " + book.Phrases["other-language"];
        return Reply(book, lines.Fill(string.Join('\n', text), where), Actions(verdict.Level));
    }

    private static string[] Actions(SafetyLevel level) => level switch
    {
        SafetyLevel.Emergency or SafetyLevel.Crisis => [SafetyActions.NeedHelp, SafetyActions.SafeNow],
        SafetyLevel.Urgent or SafetyLevel.Caution => [SafetyActions.NeedHelp],
        _ => [],
    };

    private static SafetyReply Reply(ReplyBook book, string text, params string[] actions) =>
        new(text, [.. actions.Select(action => new SafetyAction(action, book.Actions[action]))], book.Version);

    private (ReplyBook Book, LineText Lines) In(string language) => _books.TryGetValue(language, out var book) ? book : _books["en"];

    private static SafetyReply Guarded(Func<SafetyReply> write, SafetyReply fallback)
    {
        try
        {
            return write();
        }
#pragma warning disable CA1031 // Whatever went wrong, the person still gets a reply.
        catch (Exception)
#pragma warning restore CA1031
        {
            return fallback;
        }
    }
}
