using Microsoft.Bot.Schema;

namespace KratomBot.Engine;

/// <summary>How the engine works. The defaults are what the house promises.</summary>
public sealed class EngineOptions
{
    /// <summary>How long one attempt of a turn may take.</summary>
    public TimeSpan TurnLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many turns run at once, each in another conversation.</summary>
    public int ConcurrentTurns { get; set; } = 64;

    /// <summary>
    /// How often a message is tried before it is given up, given what the safety gate said; at least 1. Attempts that ended with the
    /// process are repeated up to three times as often.
    /// </summary>
    public Func<string?, int> Attempts { get; set; } = static _ => 3;

    /// <summary>How often a turn is run again because state changed under it, before that counts as a failed attempt.</summary>
    public int Reruns { get; set; } = 3;

    /// <summary>What a person is told when their message is given up; <see langword="null"/> says nothing.</summary>
    public Func<GivenUp, Activity?> Apology { get; set; } = static _ => null;

    /// <summary>How long running turns may take to finish when the program stops.</summary>
    public TimeSpan DrainLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a conversation is kept after its last message.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often what has run out is removed.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Where several nodes share the store: how often a node looks for news of its conversations that did not reach it.</summary>
    public TimeSpan LostNewsInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the same content of an invoke or a card submit over the Connector counts as sent again by the channel.</summary>
    public TimeSpan RepeatWindow { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How the replies of Connector conversations are delivered.</summary>
    public OutboxOptions Outbox { get; } = new();
}

/// <summary>A message that was given up.</summary>
/// <param name="Message">The message.</param>
/// <param name="GateVerdict">What the safety gate said of it.</param>
public sealed record GivenUp(Activity Message, string? GateVerdict);
