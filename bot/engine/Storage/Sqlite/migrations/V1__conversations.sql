-- Times are milliseconds since 1970 UTC. A conversation is "channel/id", a user "channel/id".
-- Every table that grows with use begins its key with the conversation, so that it could be partitioned by it.

CREATE TABLE conversations (
  conversation  TEXT    NOT NULL PRIMARY KEY,
  user          TEXT,                       -- the person of a personal conversation; null in a group
  delivery      INTEGER NOT NULL,           -- 0 event log, 1 connector
  version       INTEGER NOT NULL,           -- rises with every committed turn: the fence against a late one
  last_sequence INTEGER NOT NULL,           -- of the event log
  inbox_tail    INTEGER NOT NULL,           -- number of the newest inbox row
  inbox_done    INTEGER NOT NULL,           -- number up to which all inbox rows are finished
  reference     BLOB,                       -- where a reply goes (JSON)
  created       INTEGER NOT NULL,
  last_message  INTEGER NOT NULL
);
CREATE INDEX conversations_user ON conversations (user) WHERE user IS NOT NULL;
CREATE INDEX conversations_open ON conversations (conversation) WHERE inbox_done < inbox_tail;

CREATE TABLE inbox (
  conversation TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  user         TEXT,
  activity_id  TEXT    NOT NULL,
  sequence     INTEGER NOT NULL,            -- of the echo, or the last before it where there is none
  state        INTEGER NOT NULL,            -- 0 open, 1 done, 2 dead
  attempts     INTEGER NOT NULL,
  inline       INTEGER NOT NULL,            -- 1: the replies go into the answer to the request
  activity     BLOB,                        -- null when finished
  verdict      TEXT,                        -- what the safety gate said; null when finished
  outcome      BLOB,                        -- the answer to an invoke (JSON)
  failure      TEXT,                        -- type of the last error, never its message
  received     INTEGER NOT NULL,
  finished     INTEGER,
  PRIMARY KEY (conversation, number)
);
CREATE INDEX inbox_user ON inbox (user) WHERE user IS NOT NULL;
CREATE INDEX inbox_dead ON inbox (conversation) WHERE state = 2;

CREATE TABLE dedupe (
  conversation TEXT    NOT NULL,
  key          TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  expires      INTEGER,                     -- null: as long as the conversation
  PRIMARY KEY (conversation, key)
) WITHOUT ROWID;

CREATE TABLE events (
  conversation TEXT    NOT NULL,
  sequence     INTEGER NOT NULL,
  number       INTEGER NOT NULL,            -- inbox row that it came with
  user         TEXT,                        -- only in a group, where the conversation is not one person's
  activity     BLOB    NOT NULL,
  PRIMARY KEY (conversation, sequence)
);
CREATE INDEX events_user ON events (user) WHERE user IS NOT NULL;

CREATE TABLE state (
  key          TEXT    NOT NULL PRIMARY KEY,
  version      INTEGER NOT NULL,
  value        BLOB    NOT NULL,
  conversation TEXT,
  user         TEXT,
  touched      INTEGER NOT NULL,
  expires      INTEGER                      -- null: with the conversation or the user; -1: until forgotten
);
CREATE INDEX state_conversation ON state (conversation) WHERE conversation IS NOT NULL;
CREATE INDEX state_user ON state (user) WHERE user IS NOT NULL;

CREATE TABLE outbox (
  conversation TEXT    NOT NULL,
  sequence     INTEGER NOT NULL,
  user         TEXT,
  kind         INTEGER NOT NULL,            -- 0 send, 1 update, 2 delete
  activity_id  TEXT    NOT NULL,
  remote_id    TEXT,                        -- the id that the channel gave
  state        INTEGER NOT NULL,            -- 0 queued, 1 sending, 2 sent, 3 unknown (sent or not), 4 dead
  attempts     INTEGER NOT NULL,
  unclear      INTEGER NOT NULL,            -- attempts whose outcome is not known
  status       INTEGER,                     -- the last HTTP status
  due          INTEGER NOT NULL,
  created      INTEGER NOT NULL,
  activity     BLOB,                        -- null when sent or dead
  PRIMARY KEY (conversation, sequence)
);
CREATE INDEX outbox_open ON outbox (conversation, sequence) WHERE state IN (0, 1, 3);
CREATE INDEX outbox_dead ON outbox (conversation) WHERE state = 4;

CREATE TABLE schedule (
  conversation TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  user         TEXT,
  name         TEXT    NOT NULL,
  value        BLOB,
  due          INTEGER NOT NULL,
  PRIMARY KEY (conversation, id)
);
CREATE INDEX schedule_due ON schedule (due);
CREATE INDEX schedule_user ON schedule (user) WHERE user IS NOT NULL;

CREATE TABLE revoked_tokens (
  token TEXT    NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) WITHOUT ROWID;
