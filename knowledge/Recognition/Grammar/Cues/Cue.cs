namespace KratomBot.Knowledge.Recognition.Grammar.Cues;

/// <summary>Something near an expression that speaks for or against what it may mean.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="What">A word of the lexicon, the name of a topic or part, or the kind of a piece.</param>
internal readonly record struct Cue(CuePlace Place, string What);

/// <summary>Where a cue stands. The names are those of roles.txt, past.txt, past-links.txt and bare.txt.</summary>
internal enum CuePlace : byte
{
    /// <summary>The expression itself.</summary>
    Self,

    /// <summary>Right before it.</summary>
    Before,

    /// <summary>One further.</summary>
    Before2,

    /// <summary>Right behind it.</summary>
    Behind,

    /// <summary>One further.</summary>
    Behind2,

    /// <summary>The telling word that is nearest on either side, in its sentence.</summary>
    Nearest,

    /// <summary>The telling word that is nearest before it, in its sentence.</summary>
    NearestLeft,

    /// <summary>The telling word that is nearest behind it, in its sentence.</summary>
    NearestRight,

    /// <summary>In its own clause, on either side.</summary>
    Clause,

    /// <summary>In its own clause, before it.</summary>
    ClauseLeft,

    /// <summary>In its own clause, behind it.</summary>
    ClauseRight,

    /// <summary>In another clause of the sentence, before it.</summary>
    SentenceLeft,

    /// <summary>In another clause of the sentence, behind it.</summary>
    SentenceRight,

    /// <summary>In the sentence before.</summary>
    Earlier,

    /// <summary>In the sentence behind.</summary>
    Later,

    /// <summary>Anywhere before it.</summary>
    StoryLeft,

    /// <summary>Anywhere behind it.</summary>
    StoryRight,

    /// <summary>Among the words that go with this amount and no other.</summary>
    Stretch,

    /// <summary>Among those, before it.</summary>
    StretchLeft,

    /// <summary>Among those, behind it.</summary>
    StretchRight,

    /// <summary>Between two amounts, or of both of them.</summary>
    Link,

    /// <summary>A word between two amounts.</summary>
    LinkWord,

    /// <summary>Anywhere in a message of several amounts.</summary>
    LinkStory,
}
