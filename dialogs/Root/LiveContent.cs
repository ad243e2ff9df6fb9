namespace KratomBot.Dialogs.Root;

/// <summary>The content in force. A turn takes it once, at its beginning, and keeps it to its end.</summary>
/// <param name="first">The content that the program starts with.</param>
public sealed class LiveContent(BotContent first)
{
    private volatile BotContent _current = first;

    /// <summary>What holds for a turn that begins now.</summary>
    public BotContent Current => _current;

    /// <summary>Puts other content in force, for turns that begin from now on.</summary>
    public void Replace(BotContent content) => _current = content;
}
