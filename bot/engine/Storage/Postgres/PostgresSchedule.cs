namespace KratomBot.Engine.Storage.Postgres;

/// <summary>Work that waits for its time.</summary>
internal sealed class PostgresSchedule(PostgresDatabase database)
{
    /// <summary>Longer than it takes to bring a batch into the inbox.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    public async Task<DueWork> ReadDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var due = await database.AllAsync(
            """
            WITH ready AS (
              SELECT conversation, id FROM schedule WHERE due <= $1 AND (until IS NULL OR until < clock_timestamp())
              ORDER BY due LIMIT $2 FOR UPDATE SKIP LOCKED),
            taken AS (
              UPDATE schedule s SET until = clock_timestamp() + $3 FROM ready r WHERE s.conversation = r.conversation AND s.id = r.id RETURNING s.*)
            SELECT t.conversation, t.id, t.person, t.name, t.value, t.due, c.delivery, c.reference
            FROM taken t JOIN conversations c ON c.conversation = t.conversation ORDER BY t.due
            """,
            static r => new DueItem(r.Conversation(0), r.Text(1), r.User(2), r.Text(3), r.Blob(4), r.Time(5), (ReplyRoute)r.GetInt32(6), r.Blob(7)),
            cancellationToken, Argument.Time(now), Argument.Count(limit), Argument.Span(Lease));
        var next = await database.FirstAsync("SELECT min(due) FROM schedule WHERE due > $1", static r => r.TimeOrNull(0), cancellationToken, Argument.Time(now));
        return new DueWork(due, next);
    }
}
