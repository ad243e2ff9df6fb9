using System.Globalization;

namespace KratomBot.Benchmarks.Load;

/// <summary>What the load command was asked for.</summary>
internal sealed record LoadOptions
{
    public const string Help = """
        load [--clients N] [--seconds S] [--pause S] [--store sqlite|postgres] [--nodes N] [--stored N]... [--url U]...
          --clients N   conversations at the same time (default 32)
          --seconds S   how long, after a warm-up of a fifth of it (default 20)
          --pause S     what each person waits between a reply and the next message, in seconds (default 0: as fast as it goes)
          --store S     what the bot keeps conversations in: sqlite (default), or postgres, a throw-away one that waits for the disk
          --nodes N     so many nodes on one postgres; each person's stream is on one node and their messages go to the next (default 1)
          --stored N    so many conversations are stored before it begins; again for another run in the same table (default 0)
          --url U       a running bot instead of one that is started here; again for a second one to compare.
                        An address that ends in /api/messages is asked with deliveryMode expectReplies, and may be any bot's.
          --until U     reply (default), or receipt: only until /api/messages has acknowledged a message
        """;

    public int Clients { get; init; } = 32;

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Pause { get; init; }

    public IReadOnlyList<Uri> Urls { get; init; } = [];

    public bool OnPostgres { get; init; }

    public int Nodes { get; init; } = 1;

    public IReadOnlyList<int> Stored { get; init; } = [];

    public bool UntilReceipt { get; init; }

    /// <summary>Reads the options; null when they are wrong or help was asked for.</summary>
    public static LoadOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            var number = double.TryParse(value, CultureInfo.InvariantCulture, out var parsed) && parsed >= 0 ? parsed : (double?)null;
            LoadOptions? next = (arguments[i], number) switch
            {
                ("--clients", >= 1 and <= 10_000) => options with { Clients = (int)number },
                ("--seconds", >= 1 and <= 3_600) => options with { Duration = TimeSpan.FromSeconds(number.Value) },
                ("--pause", <= 3_600) => options with { Pause = TimeSpan.FromSeconds(number.Value) },
                ("--until", _) when value is "reply" or "receipt" => options with { UntilReceipt = value == "receipt" },
                ("--store", _) when value is "sqlite" or "postgres" => options with { OnPostgres = value == "postgres" },
                ("--nodes", >= 1 and <= 8) => options with { Nodes = (int)number },
                ("--stored", <= 10_000_000) => options with { Stored = [.. options.Stored, (int)number] },
                ("--url", _) when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.IsLoopback => options with { Urls = [.. options.Urls, url] },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
        }

        return options.Nodes > 1 && !options.OnPostgres ? null : options;
    }
}
