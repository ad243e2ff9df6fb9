using KratomBot.Knowledge.Faq;
using KratomBot.Knowledge.SelfCheck;
using Microsoft.Bot.Schema;

namespace KratomBot.Dialogs.Cards;

/// <summary>What a turn says. Whatever takes part in a turn adds to it, and one message goes out; the last question asked is the one that stands.</summary>
public sealed class Reply
{
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _buttons = [];

    /// <summary>The paragraphs, in order.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs;

    /// <summary>The buttons, in order.</summary>
    public IReadOnlyList<string> Buttons => _buttons;

    /// <summary>The question of the self-check at the end of the message; null for none.</summary>
    public Question? Question { get; private set; }

    /// <summary>Cards and pictures.</summary>
    public List<Attachment> Attachments { get; } = [];

    /// <summary>The label under which a private chat is offered where others read along; null for no offer.</summary>
    public string? PrivateChat { get; set; }

    /// <summary>What the FAQ did.</summary>
    public FaqOutcome Faq { get; set; } = FaqOutcome.None;

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => _paragraphs.Count == 0 && Question is null && Attachments.Count == 0;

    /// <summary>Adds a paragraph.</summary>
    public void Say(string paragraph)
    {
        if (paragraph.Length > 0) _paragraphs.Add(paragraph);
    }

    /// <summary>Adds a paragraph before all others.</summary>
    public void SayFirst(string paragraph) => _paragraphs.Insert(0, paragraph);

    /// <summary>Adds a button, once.</summary>
    public void Offer(string label)
    {
        if (!_buttons.Contains(label)) _buttons.Add(label);
    }

    /// <summary>Takes all buttons back.</summary>
    public void OfferNothing()
    {
        _buttons.Clear();
        PrivateChat = null;
    }

    /// <summary>Asks a question of the self-check at the end of the message.</summary>
    public void Ask(Question question) => Question = question;

    /// <summary>Asks nothing after all.</summary>
    public void AskNothing() => Question = null;

    /// <summary>Takes everything back.</summary>
    public void Clear()
    {
        _paragraphs.Clear();
        OfferNothing();
        Attachments.Clear();
        Question = null;
    }
}

/// <summary>What stands in <c>channelData.faq</c>.</summary>
/// <param name="Topics">The topics answered, in order, at most three.</param>
/// <param name="Choices">The topics offered.</param>
/// <param name="Outside">The kind of question that the article does not answer; null when it was none.</param>
public sealed record FaqOutcome(IReadOnlyList<string> Topics, IReadOnlyList<string> Choices, OutOfScopeKind? Outside = null)
{
    /// <summary>Nothing answered, nothing offered.</summary>
    public static FaqOutcome None { get; } = new([], []);
}
