namespace KratomBot.Host.Operations.Settings;

/// <summary>One thing that an operator can set: by <c>--Section:Key VALUE</c>, by <c>Section__Key</c> in the environment, or in <c>appsettings.json</c>.</summary>
/// <param name="key">The key, such as <c>Store:Path</c>.</param>
/// <param name="defaultText">What holds when nothing is set, as shown to the operator.</param>
/// <param name="meaning">One sentence for the operator.</param>
/// <param name="isSecret">Whether the value must never be shown.</param>
public abstract class Setting(string key, string defaultText, string meaning, bool isSecret)
{
    /// <summary>The key, such as <c>Store:Path</c>.</summary>
    public string Key { get; } = key;

    /// <summary>What holds when nothing is set.</summary>
    public string DefaultText { get; } = defaultText;

    /// <summary>One sentence for the operator.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Whether the value must never be shown.</summary>
    public bool IsSecret { get; } = isSecret;

    /// <summary>What is wrong with a value, or null when it is fine.</summary>
    public abstract string? ProblemWith(string value);

    /// <summary>A text; null when it is not set.</summary>
    public static Setting<string?> Text(string key, string defaultText, string meaning) => new(key, defaultText, meaning, null, value => value);

    /// <summary>A text that is never shown; null when it is not set.</summary>
    public static Setting<string?> Secret(string key, string meaning, int minimumLength) => new(key, "(not set)", meaning, null,
        value => value.Length >= minimumLength ? value : throw new FormatException($"must have at least {minimumLength} characters"), isSecret: true);

    /// <summary>A whole number within bounds.</summary>
    public static Setting<int> Count(string key, int fallback, int minimum, int maximum, string meaning) => new(key, $"{fallback}", meaning, fallback,
        value => int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw new FormatException($"must be a whole number from {minimum} to {maximum}"));

    /// <summary>A web address without a path; null when it is not set.</summary>
    public static Setting<Uri?> WebAddress(string key, string defaultText, string meaning) => new(key, defaultText, meaning, null, WebAddresses.Parse);

    /// <summary>The address of a document, https or on this machine; null when it is not set.</summary>
    public static Setting<Uri?> Document(string key, string defaultText, string meaning) => new(key, defaultText, meaning, null, WebAddresses.ParseDocument);

    /// <summary>One of some names.</summary>
    public static Setting<T> Choice<T>(string key, T fallback, string meaning)
        where T : struct, Enum => new(key, $"{fallback}", meaning, fallback,
        value => Enum.GetNames<T>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : throw new FormatException($"must be one of {string.Join(", ", Enum.GetNames<T>())}"));

    /// <summary>Yes or no.</summary>
    public static Setting<bool> Flag(string key, bool fallback, string meaning) => new(key, fallback ? "true" : "false", meaning, fallback,
        value => bool.TryParse(value, out var flag) ? flag : throw new FormatException("must be true or false"));

    /// <summary>A list separated by commas or spaces.</summary>
    public static Setting<IReadOnlyList<T>> List<T>(string key, string defaultText, string meaning, Func<string, T> parse, bool isSecret = false) => new(key, defaultText, meaning, [],
        value => [.. value.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(parse)], isSecret);
}

/// <summary>A setting with the type of its value.</summary>
public sealed class Setting<T>(string key, string defaultText, string meaning, T fallback, Func<string, T> parse, bool isSecret = false)
    : Setting(key, defaultText, meaning, isSecret)
{
    /// <summary>The value that is set, or the default.</summary>
    /// <exception cref="SettingException">The value is not of the right form.</exception>
    public T Read(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } value)
            return fallback;
        return ProblemWith(value) is { } problem ? throw new SettingException(Key, problem) : parse(value);
    }

    /// <inheritdoc/>
    public override string? ProblemWith(string value)
    {
        try
        {
            _ = parse(value);
            return null;
        }
        catch (FormatException wrong)
        {
            return wrong.Message;
        }
    }
}
