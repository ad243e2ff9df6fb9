namespace KratomBot.Knowledge.Recognition;

/// <summary>An amount as it was written: a number or a range, with its unit. Nothing is converted.</summary>
/// <param name="Min">The lower end, in <paramref name="Unit"/>.</param>
/// <param name="Max">The upper end; the same as <paramref name="Min"/> unless a range was written.</param>
/// <param name="Unit">The unit that was written, or that the number takes over from the amount it stands beside.</param>
/// <param name="Bound">Whether the number was given as a limit.</param>
public readonly record struct Amount(double Min, double Max, AmountUnit Unit, Bound Bound = Bound.None);

/// <summary>A unit in which people count kratom.</summary>
public enum AmountUnit
{
    /// <summary>A bare number, or a measure of no stated size such as "a spoon".</summary>
    Unknown,

    /// <summary>g.</summary>
    Gram,

    /// <summary>mg.</summary>
    Milligram,

    /// <summary>kg.</summary>
    Kilogram,

    /// <summary>oz.</summary>
    Ounce,

    /// <summary>ml.</summary>
    Millilitre,

    /// <summary>tsp.</summary>
    Teaspoon,

    /// <summary>tbsp.</summary>
    Tablespoon,

    /// <summary>Capsules and pills of leaf.</summary>
    Capsule,

    /// <summary>Pressed tablets, 7-OH above all.</summary>
    Tablet,

    /// <summary>Bottled shots.</summary>
    Shot,

    /// <summary>Scoops.</summary>
    Scoop,

    /// <summary>Tea bags.</summary>
    TeaBag,

    /// <summary>Cups, of tea.</summary>
    Cup,
}

/// <summary>Whether a number was given as a limit. The number itself is always the one that was written.</summary>
public enum Bound
{
    /// <summary>No limit: the number as such, or about it.</summary>
    None,

    /// <summary>"up to", "at most", "tops", "never above".</summary>
    AtMost,

    /// <summary>"at least", "over", "5+".</summary>
    AtLeast,
}
