-- What a program of schema 1 runs while it takes in a message, answers it, and takes in another that it does not get to.
INSERT INTO conversations (conversation, user, delivery, version, last_sequence, inbox_tail, inbox_done, created, last_message)
  VALUES ('directline/c1', 'directline/u1', 0, 100, 0, 0, 0, 1893456000000, 1893456000000) ON CONFLICT DO NOTHING;
INSERT INTO events (conversation, sequence, number, user, activity)
  VALUES ('directline/c1', 1, 1, NULL, CAST('{"type":"message","text":"one","from":{"id":"u1"}}' AS BLOB));
INSERT INTO inbox (conversation, number, user, activity_id, sequence, state, attempts, inline, activity, verdict, received)
  VALUES ('directline/c1', 1, 'directline/u1', 'a1', 1, 0, 1, 0, CAST('{"type":"message","text":"one"}' AS BLOB), '{}', 1893456000000);
INSERT OR REPLACE INTO dedupe (conversation, key, number, expires) VALUES ('directline/c1', 'client:x1', 1, NULL);
UPDATE conversations SET last_sequence = 1, inbox_tail = 1, reference = coalesce(NULL, reference), user = coalesce('directline/u1', user), last_message = 1893456000000 WHERE conversation = 'directline/c1';
INSERT INTO state (key, version, value, conversation, user, touched, expires)
  VALUES ('directline/conversations/c1', 1893456001000, CAST('{"count":1}' AS BLOB), 'directline/c1', NULL, 1893456001000, NULL)
  ON CONFLICT (key) DO UPDATE SET version = excluded.version, value = excluded.value, touched = excluded.touched,
    expires = excluded.expires, conversation = coalesce(excluded.conversation, conversation), user = coalesce(excluded.user, user);
INSERT INTO events (conversation, sequence, number, user, activity)
  VALUES ('directline/c1', 2, 1, NULL, CAST('{"type":"message","text":"count 1","from":{"id":"bot","role":"bot"}}' AS BLOB));
UPDATE inbox SET state = 1, activity = NULL, verdict = NULL, outcome = NULL, failure = NULL, finished = 1893456001000 WHERE conversation = 'directline/c1' AND number = 1;
UPDATE conversations SET version = version + 1, last_sequence = 2, inbox_done = 1, last_message = 1893456001000 WHERE conversation = 'directline/c1';
INSERT INTO events (conversation, sequence, number, user, activity)
  VALUES ('directline/c1', 3, 2, NULL, CAST('{"type":"message","text":"two","from":{"id":"u1"}}' AS BLOB));
INSERT INTO inbox (conversation, number, user, activity_id, sequence, state, attempts, inline, activity, verdict, received)
  VALUES ('directline/c1', 2, 'directline/u1', 'a2', 3, 0, 1, 0,
    CAST('{"type":"message","id":"a2","channelId":"directline","from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":"c1"},"text":"two"}' AS BLOB), '{}', 1893456002000);
INSERT OR REPLACE INTO dedupe (conversation, key, number, expires) VALUES ('directline/c1', 'client:x2', 2, NULL);
UPDATE conversations SET last_sequence = 3, inbox_tail = 2, last_message = 1893456002000 WHERE conversation = 'directline/c1';
INSERT OR REPLACE INTO revoked_tokens (token, until) VALUES ('directline/other', 1893456002000);
