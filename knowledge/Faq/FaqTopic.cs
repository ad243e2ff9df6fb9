namespace KratomBot.Knowledge.Faq;

/// <summary>One topic of the article, in the project's own words.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">How it may be passed on.</param>
/// <param name="Title">A short title, fit for a button.</param>
/// <param name="Short">The short answer, about sixty words; paragraphs are parted by an empty line.</param>
/// <param name="Long">The longer answer, for "tell me more".</param>
/// <param name="Section">The article's section.</param>
/// <param name="Date">The article's date.</param>
/// <param name="Cautions">Fixed sentences that go with every answer on this topic.</param>
/// <param name="Sources">Where the statements come from, the article first.</param>
/// <param name="Next">Two or three topics to go on with.</param>
/// <param name="OffersSelfCheck">Whether the answer ends with the offer of the self-check.</param>
public sealed record FaqTopic(
    TopicId Id,
    TopicLabel Label,
    string Title,
    string Short,
    string Long,
    string Section,
    DateOnly Date,
    IReadOnlyList<string> Cautions,
    IReadOnlyList<FaqSource> Sources,
    IReadOnlyList<TopicId> Next,
    bool OffersSelfCheck);

/// <summary>A source of statements.</summary>
/// <param name="Id">Its name in the content files.</param>
/// <param name="Title">As printed under an answer.</param>
/// <param name="Statement">What it is the source of.</param>
public sealed record FaqSource(string Id, string Title, string Statement);

/// <summary>The fixed reply to one kind of question that the article does not answer.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Text">Says so.</param>
/// <param name="Pointer">Where to ask instead, or <see langword="null"/>.</param>
/// <param name="IsMiss">Whether the article might have been expected to answer, so that asking to keep the question makes sense.</param>
public sealed record OutOfScopeReply(OutOfScopeKind Kind, string Text, string? Pointer, bool IsMiss);
