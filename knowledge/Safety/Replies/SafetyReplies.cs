using KratomBot.Knowledge.Content;

namespace KratomBot.Knowledge.Safety;

/// <summary>The replies of the gate.</summary>
public sealed class SafetyReplies
{
    private readonly Dictionary<SafetyLevel, SafetyReply> _replies = [];

    private SafetyReplies(HelpLines lines) => Lines = lines;

    /// <summary>Reads the replies and the help lines.</summary>
    /// <exception cref="ContentException">A part is missing or broken.</exception>
    public static SafetyReplies Load(ContentBundle content, HelpLines lines) => new(lines);

    /// <summary>Reads the replies together with the help lines.</summary>
    public static SafetyReplies Load(ContentBundle content) => Load(content, HelpLines.Load(content));

    /// <summary>The lines that fill the replies.</summary>
    public HelpLines Lines { get; }

    /// <summary>The reply to a verdict. Never throws, never empty; for a level of <see cref="SafetyLevel.None"/> and no kind it is an empty text.</summary>
    /// <param name="verdict">What the gate found.</param>
    /// <param name="where">Where the person is, as far as known.</param>
    /// <param name="group">Whether others read along: then the reply is general, names nobody, and offers a private chat.</param>
    public SafetyReply For(SafetyVerdict verdict, Whereabouts where, bool group = false) =>
        _replies.GetValueOrDefault(verdict.Level) ?? MinimalReplies.For(verdict);

    /// <summary>The line that opens every later turn while a crisis or an emergency is in force.</summary>
    public SafetyReply Reminder(SafetyState state, Whereabouts where) =>
        _replies.GetValueOrDefault(state.Level) ?? MinimalReplies.Reminder;

    /// <summary>The answer to <i>I need help now</i>, anywhere.</summary>
    public SafetyReply NeedHelp(SafetyState state, Whereabouts where) =>
        _replies.GetValueOrDefault(state.Level) ?? MinimalReplies.Emergency;

    /// <summary>What is said when the person pressed <i>I'm safe now</i>.</summary>
    public SafetyReply Cleared(SafetyState state) =>
        _replies.GetValueOrDefault(state.Level) ?? MinimalReplies.Cleared;
}
