-- Times are milliseconds since 1970 UTC, told by the nodes; only leases (timestamptz) go by the database's own clock, since the
-- clocks of nodes differ. A conversation is "channel/id", a person "channel/id". Keys are compared by their bytes.
-- Every table that grows with use begins its key with the conversation, so that it could be partitioned by it.
-- No index holds what a turn changes, so that its updates need not touch one; room is left in the pages for them.

CREATE TABLE conversations (
  conversation  text   COLLATE "C" NOT NULL PRIMARY KEY,
  person        text   COLLATE "C",         -- the person of a personal conversation; null in a group
  delivery      int    NOT NULL,            -- 0 event log, 1 connector
  version       bigint NOT NULL,            -- rises with every committed turn: the fence against a late one
  last_sequence bigint NOT NULL,            -- of the event log
  inbox_tail    bigint NOT NULL,            -- number of the newest inbox row
  inbox_done    bigint NOT NULL,            -- number up to which all inbox rows are finished
  reference     bytea,                      -- where a reply goes (JSON)
  created       bigint NOT NULL,
  last_message  bigint NOT NULL
) WITH (fillfactor = 60);
CREATE INDEX conversations_person ON conversations (person) WHERE person IS NOT NULL;

-- One row for each conversation that has unfinished messages: who works on the oldest of them, and until when that holds.
CREATE TABLE claims (
  conversation text        COLLATE "C" NOT NULL PRIMARY KEY,
  node         uuid        NOT NULL,
  until        timestamptz NOT NULL
) WITH (fillfactor = 60, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

CREATE TABLE inbox (
  conversation text    COLLATE "C" NOT NULL,
  number       bigint  NOT NULL,
  person       text    COLLATE "C",
  activity_id  text    NOT NULL,
  sequence     bigint  NOT NULL,            -- of the echo, or the last before it where there is none
  state        int     NOT NULL,            -- 0 open, 1 done, 2 dead
  attempts     int     NOT NULL,
  inline       boolean NOT NULL,            -- the replies go into the answer to the request
  activity     bytea,                       -- null when finished
  verdict      text,                        -- what the safety gate said; null when finished
  outcome      bytea,                       -- the answer to an invoke (JSON)
  failure      text,                        -- of a dead one: type of the last error, never its message
  received     bigint  NOT NULL,
  finished     bigint,
  PRIMARY KEY (conversation, number)
) WITH (fillfactor = 80);
CREATE INDEX inbox_person ON inbox (person) WHERE person IS NOT NULL;
CREATE INDEX inbox_dead ON inbox (conversation) WHERE failure IS NOT NULL;

CREATE TABLE dedupe (
  conversation text   COLLATE "C" NOT NULL,
  key          text   COLLATE "C" NOT NULL,
  number       bigint NOT NULL,
  expires      bigint,                      -- null: as long as the conversation
  PRIMARY KEY (conversation, key)
);

CREATE TABLE events (
  conversation text   COLLATE "C" NOT NULL,
  sequence     bigint NOT NULL,
  number       bigint NOT NULL,             -- inbox row that it came with
  person       text   COLLATE "C",          -- only in a group, where the conversation is not one person's
  activity     bytea  NOT NULL,
  PRIMARY KEY (conversation, sequence)
);
CREATE INDEX events_person ON events (person) WHERE person IS NOT NULL;

CREATE TABLE state (
  key          text   COLLATE "C" NOT NULL PRIMARY KEY,
  version      bigint NOT NULL,
  value        bytea  NOT NULL,
  conversation text   COLLATE "C",
  person       text   COLLATE "C",
  touched      bigint NOT NULL,
  expires      bigint                       -- null: with the conversation or the person; -1: until forgotten; -2: given away
) WITH (fillfactor = 60);
CREATE INDEX state_conversation ON state (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX state_person ON state (person) WHERE person IS NOT NULL;

CREATE TABLE outbox (
  conversation text   COLLATE "C" NOT NULL,
  sequence     bigint NOT NULL,
  person       text   COLLATE "C",
  kind         int    NOT NULL,             -- 0 send, 1 update, 2 delete
  activity_id  text   NOT NULL,
  remote_id    text,                        -- the id that the channel gave
  state        int    NOT NULL,             -- 0 queued, 1 sending, 2 sent, 3 unknown (sent or not), 4 dead
  attempts     int    NOT NULL,
  unclear      int    NOT NULL,             -- attempts whose outcome is not known
  status       int,                         -- the last HTTP status
  due          bigint NOT NULL,
  created      bigint NOT NULL,
  until        timestamptz,                 -- of one that is being sent: when its node counts as gone
  activity     bytea,                       -- null when sent or dead
  PRIMARY KEY (conversation, sequence)
);
CREATE INDEX outbox_open ON outbox (conversation, sequence) WHERE state IN (0, 1, 3);
CREATE INDEX outbox_dead ON outbox (conversation) WHERE state = 4;
CREATE INDEX outbox_person ON outbox (person) WHERE person IS NOT NULL;

CREATE TABLE schedule (
  conversation text   COLLATE "C" NOT NULL,
  id           text   COLLATE "C" NOT NULL,
  person       text   COLLATE "C",
  name         text   NOT NULL,
  value        bytea,
  due          bigint NOT NULL,
  until        timestamptz,                 -- of one that a node brings into the inbox: when that node counts as gone
  PRIMARY KEY (conversation, id)
);
CREATE INDEX schedule_due ON schedule (due);
CREATE INDEX schedule_person ON schedule (person) WHERE person IS NOT NULL;

CREATE TABLE revoked_tokens (
  token text   COLLATE "C" NOT NULL PRIMARY KEY,
  until bigint NOT NULL
);
