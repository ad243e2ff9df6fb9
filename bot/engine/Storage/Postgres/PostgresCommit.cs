using Npgsql;

namespace KratomBot.Engine.Storage.Postgres;

/// <summary>All of a turn in one round trip.</summary>
internal sealed class PostgresCommit(PostgresDatabase database, Guid node, TimeSpan lease)
{
    private const string Sql =
        """
        SELECT outcome, at_version, by_delivery, (next).number, (next).attempts, (next).person, (next).inline, (next).activity_id,
          (next).activity, (next).verdict, (next).received
        FROM commit_turn($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)
        """;

    public async Task<Committed> RunAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var turn = commit.Turn;
        try
        {
            return await database.FirstAsync(Sql, Read, cancellationToken, Arguments(commit)) ?? throw new InvalidOperationException("The commit returned nothing.");
        }
        catch (StoreUnavailableException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure })
        {
            return new Committed(CommitStatus.Conflict, null);
        }

        Committed Read(NpgsqlDataReader r)
        {
            var status = (CommitStatus)r.GetInt32(0);
            var next = r.IsDBNull(3) ? null : PostgresInbox.ReadTurn(r, turn.Conversation, r.GetInt64(1), (ReplyRoute)r.GetInt32(2), commit.StartNext, from: 3);
            return new Committed(status, next, status == CommitStatus.Stored && commit.Schedule.Count > 0);
        }
    }

    private NpgsqlParameter[] Arguments(TurnCommit commit) =>
    [
        Argument.Key(commit.Turn.Conversation), Argument.Number(commit.Turn.Number), Argument.Number(commit.Turn.Version), Argument.Key(commit.Turn.User),
        Argument.Flag(commit.Turn.RepliesInline),
        .. PostgresState.Arguments(commit.State),
        Argument.Counts(commit.Replies.Select(reply => (int)reply.Kind)), Argument.Texts(commit.Replies.Select(reply => reply.ActivityId)),
        Argument.Blobs(commit.Replies.Select(reply => (ReadOnlyMemory<byte>?)reply.Event.Body)), Argument.Flags(commit.Replies.Select(reply => reply.Event.Sequenced)),
        Argument.Flags(commit.Replies.Select(reply => reply.Logged)),
        Argument.Texts(commit.Schedule.Select(change => change.Id)), Argument.Texts(commit.Schedule.Select(change => change.Name)),
        Argument.Blobs(commit.Schedule.Select(change => change.Value.IsEmpty ? (ReadOnlyMemory<byte>?)null : change.Value)),
        Argument.Times(commit.Schedule.Select(change => change.Due)),
        Argument.Bytes(commit.InvokeResponse), Argument.Text(commit.Failure), Argument.Flag(commit.ForgetsUser),
        Argument.Time(commit.At + RevokedTokens.LongestLife), Argument.Flag(commit.ForgetsConversation),
        Argument.Time(commit.At), Argument.Flag(commit.StartNext), Argument.Node(node), Argument.Span(lease),
    ];
}
