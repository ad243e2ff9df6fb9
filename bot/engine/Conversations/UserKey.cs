namespace KratomBot.Engine;

/// <summary>Names a person: ids are unique only within their channel.</summary>
/// <param name="Channel">The channel's id, such as <c>directline</c> or <c>msteams</c>; holds no slash.</param>
/// <param name="Id">The person's id in that channel (<c>from.id</c>).</param>
public readonly record struct UserKey(string Channel, string Id)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">There is no slash in <paramref name="text"/>.</exception>
    public static UserKey Parse(string text)
    {
        var (channel, id) = KeyText.Split(text);
        return new(channel, id);
    }

    /// <summary><c>channel/id</c>, as stored.</summary>
    public override string ToString() => $"{Channel}/{Id}";
}
