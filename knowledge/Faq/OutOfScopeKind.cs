namespace KratomBot.Knowledge.Faq;

/// <summary>Kinds of question that the article does not answer; each has its own fixed reply.</summary>
public enum OutOfScopeKind
{
    /// <summary>Whether it is legal somewhere.</summary>
    Law,

    /// <summary>Shops, prices, brands, quality.</summary>
    Buying,

    /// <summary>Whether a test finds it.</summary>
    DrugTests,

    /// <summary>Recipes and ways of taking it.</summary>
    Preparation,

    /// <summary>Other substances, and kratom together with them.</summary>
    OtherSubstances,

    /// <summary>Chemistry and pharmacology beyond the article.</summary>
    Pharmacology,

    /// <summary>Diagnosis, other conditions, side effects that are not about tolerance.</summary>
    Medical,

    /// <summary>Animals.</summary>
    Pets,

    /// <summary>The bot itself: who made it, what it keeps.</summary>
    AboutBot,

    /// <summary>Greetings, thanks, small talk.</summary>
    ChitChat,

    /// <summary>Anything else.</summary>
    Other,
}
