-- A store of schema 4, as pg_dump --inserts writes it, for any schema.
SET check_function_bodies = false;
CREATE FUNCTION accept_message(p_conversation text, p_person text, p_is_group boolean, p_delivery integer, p_creates boolean, p_activity_id text, p_activity bytea, p_echo bytea, p_echo_is_open boolean, p_verdict text, p_inline boolean, p_keys text[], p_key_expires bigint[], p_reference bytea, p_schedule_id text, p_at bigint, p_first_version bigint, p_start boolean, p_node uuid, p_lease interval) RETURNS TABLE(outcome integer, at_number bigint, with_id text, at_sequence bigint, at_version bigint, by_delivery integer)
    LANGUAGE plpgsql
    AS $$
DECLARE
  c conversations;
  first inbox;
  is_next boolean;
BEGIN
  SELECT * INTO c FROM conversations WHERE conversation = p_conversation FOR UPDATE;
  IF NOT FOUND THEN
    IF p_schedule_id IS NOT NULL THEN
      RETURN QUERY SELECT 2, 0::bigint, p_activity_id, 0::bigint, 0::bigint, p_delivery;
      RETURN;
    END IF;
    IF NOT p_creates THEN
      RETURN QUERY SELECT 3, 0::bigint, p_activity_id, 0::bigint, 0::bigint, p_delivery;
      RETURN;
    END IF;
    INSERT INTO conversations (conversation, person, delivery, version, last_sequence, inbox_tail, inbox_done, created, last_message)
      VALUES (p_conversation, CASE WHEN NOT p_is_group THEN p_person END, p_delivery, p_first_version, 0, 0, 0, p_at, p_at)
      ON CONFLICT DO NOTHING;
    SELECT * INTO c FROM conversations WHERE conversation = p_conversation FOR UPDATE;
  END IF;
  SELECT i.* INTO first
    FROM unnest(p_keys) WITH ORDINALITY k (key, place)
    JOIN dedupe d ON d.conversation = p_conversation AND d.key = k.key AND (d.expires IS NULL OR d.expires > p_at)
    JOIN inbox i ON i.conversation = d.conversation AND i.number = d.number
    ORDER BY k.place LIMIT 1;
  IF FOUND THEN
    RETURN QUERY SELECT 2, first.number, first.activity_id, first.sequence, c.version, c.delivery;
    RETURN;
  END IF;
  IF p_schedule_id IS NOT NULL THEN
    DELETE FROM schedule WHERE conversation = p_conversation AND id = p_schedule_id;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 2, 0::bigint, p_activity_id, 0::bigint, c.version, c.delivery;
      RETURN;
    END IF;
  END IF;
  is_next := c.inbox_tail = c.inbox_done;
  c.inbox_tail := c.inbox_tail + 1;
  IF p_echo IS NOT NULL THEN
    c.last_sequence := c.last_sequence + 1;
    INSERT INTO events (conversation, sequence, number, person, activity)
      VALUES (p_conversation, c.last_sequence, c.inbox_tail, CASE WHEN c.person IS NULL THEN p_person END,
        CASE WHEN p_echo_is_open THEN p_echo || convert_to(c.last_sequence || '}}', 'UTF8') ELSE p_echo END);
  END IF;
  INSERT INTO inbox (conversation, number, person, activity_id, sequence, state, attempts, inline, activity, verdict, received)
    VALUES (p_conversation, c.inbox_tail, p_person, p_activity_id, c.last_sequence, 0, CASE WHEN is_next AND p_start THEN 1 ELSE 0 END,
      p_inline, p_activity, p_verdict, p_at);
  INSERT INTO dedupe (conversation, key, number, expires)
    SELECT p_conversation, k.key, c.inbox_tail, k.expires FROM unnest(p_keys, p_key_expires) k (key, expires)
    ON CONFLICT (conversation, key) DO UPDATE SET number = excluded.number, expires = excluded.expires;
  -- A personal conversation is that of whoever speaks in it: its first message may be a notice of the channel's.
  UPDATE conversations SET last_sequence = c.last_sequence, inbox_tail = c.inbox_tail, last_message = p_at,
      reference = coalesce(p_reference, reference),
      person = CASE WHEN p_is_group OR p_echo IS NULL THEN person ELSE coalesce(p_person, person) END
    WHERE conversation = p_conversation;
  IF is_next THEN
    INSERT INTO claims (conversation, node, until) VALUES (p_conversation, p_node, clock_timestamp() + p_lease)
      ON CONFLICT (conversation) DO UPDATE SET node = excluded.node, until = excluded.until;
  END IF;
  RETURN QUERY SELECT CASE WHEN is_next THEN 0 ELSE 1 END, c.inbox_tail, p_activity_id, c.last_sequence, c.version, c.delivery;
END $$;
CREATE TABLE inbox (
    conversation text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    person text COLLATE pg_catalog."C",
    activity_id text NOT NULL,
    sequence bigint NOT NULL,
    state integer NOT NULL,
    attempts integer NOT NULL,
    inline boolean NOT NULL,
    activity bytea,
    verdict text,
    outcome bytea,
    failure text,
    received bigint NOT NULL,
    finished bigint
)
WITH (fillfactor='80');
CREATE FUNCTION claim_next(p_conversation text, p_start boolean, p_node uuid, p_lease interval) RETURNS SETOF inbox
    LANGUAGE plpgsql
    AS $$
DECLARE
  next inbox;
BEGIN
  SELECT i.* INTO next
    FROM conversations c JOIN inbox i ON i.conversation = c.conversation AND i.number > c.inbox_done AND i.state = 0
    WHERE c.conversation = p_conversation ORDER BY i.number LIMIT 1;
  IF NOT FOUND THEN
    UPDATE conversations SET inbox_done = inbox_tail WHERE conversation = p_conversation AND inbox_done < inbox_tail;
    DELETE FROM claims WHERE conversation = p_conversation;
    RETURN;
  END IF;
  IF p_start THEN
    UPDATE inbox i SET attempts = i.attempts + 1 WHERE i.conversation = p_conversation AND i.number = next.number;
    next.attempts := next.attempts + 1;
  END IF;
  INSERT INTO claims (conversation, node, until) VALUES (p_conversation, p_node, clock_timestamp() + p_lease)
    ON CONFLICT (conversation) DO UPDATE SET node = excluded.node, until = excluded.until;
  RETURN NEXT next;
END $$;
CREATE FUNCTION commit_turn(p_conversation text, p_number bigint, p_version bigint, p_person text, p_inline boolean, p_keys text[], p_expected bigint[], p_values bytea[], p_conversations text[], p_persons text[], p_expires bigint[], p_kinds integer[], p_ids text[], p_bodies bytea[], p_are_open boolean[], p_logged boolean[], p_schedule_ids text[], p_schedule_names text[], p_schedule_values bytea[], p_schedule_dues bigint[], p_outcome bytea, p_failure text, p_forgets boolean, p_revoked_until bigint, p_empties boolean, p_at bigint, p_start boolean, p_node uuid, p_lease interval) RETURNS TABLE(outcome integer, at_version bigint, by_delivery integer, next inbox)
    LANGUAGE plpgsql
    AS $$
DECLARE
  c conversations;
  author text;
  is_mine boolean;
BEGIN
  SELECT * INTO c FROM conversations WHERE conversation = p_conversation FOR UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 2, 0::bigint, 0, NULL::inbox;
    RETURN;
  END IF;
  PERFORM 1 FROM inbox WHERE conversation = p_conversation AND number = p_number AND state = 0;
  IF NOT FOUND THEN
    SELECT node = p_node INTO is_mine FROM claims WHERE conversation = p_conversation;
    IF is_mine THEN SELECT * INTO next FROM claim_next(p_conversation, p_start, p_node, p_lease); END IF;
    RETURN QUERY SELECT 2, c.version, c.delivery, next;
    RETURN;
  END IF;
  IF c.version <> p_version OR NOT write_state(p_keys, p_expected, p_values, p_conversations, p_persons, p_expires, p_at) THEN
    RETURN QUERY SELECT 1, c.version, c.delivery, NULL::inbox;
    RETURN;
  END IF;
  FOR i IN 1 .. cardinality(p_schedule_ids) LOOP
    DELETE FROM schedule WHERE conversation = p_conversation AND id = p_schedule_ids[i];
    IF p_schedule_dues[i] IS NOT NULL THEN
      INSERT INTO schedule (conversation, id, person, name, value, due)
        VALUES (p_conversation, p_schedule_ids[i], p_person, p_schedule_names[i], p_schedule_values[i], p_schedule_dues[i]);
    END IF;
  END LOOP;
  IF p_forgets AND p_person IS NOT NULL THEN
    PERFORM forget_person(p_person, p_conversation, p_number);
    IF c.delivery = 0 THEN PERFORM revoke_token(p_person, p_revoked_until); END IF;
  ELSIF c.person IS NULL THEN
    author := p_person;
  END IF;
  IF p_empties THEN
    PERFORM forget_up_to(p_conversation, p_number);
  ELSE
    INSERT INTO events (conversation, sequence, number, person, activity)
      SELECT p_conversation, c.last_sequence + r.place, p_number, author,
          CASE WHEN r.is_open THEN r.body || convert_to((c.last_sequence + r.place) || '}}', 'UTF8') ELSE r.body END
        FROM unnest(p_bodies, p_are_open, p_logged) WITH ORDINALITY r (body, is_open, logged, place) WHERE r.logged;
    IF c.delivery = 1 AND NOT p_inline THEN
      INSERT INTO outbox (conversation, sequence, person, kind, activity_id, state, attempts, unclear, due, created, activity)
        SELECT p_conversation, c.last_sequence + r.place, author, r.kind, r.id, 0, 0, 0, p_at, p_at,
            CASE WHEN r.is_open THEN r.body || convert_to((c.last_sequence + r.place) || '}}', 'UTF8') ELSE r.body END
          FROM unnest(p_kinds, p_ids, p_bodies, p_are_open) WITH ORDINALITY r (kind, id, body, is_open, place);
    END IF;
    c.last_sequence := c.last_sequence + cardinality(p_ids);
  END IF;
  UPDATE inbox SET state = CASE WHEN p_failure IS NULL THEN 1 ELSE 2 END, activity = NULL, verdict = NULL,
      outcome = p_outcome, failure = p_failure, finished = p_at
    WHERE conversation = p_conversation AND number = p_number;
  UPDATE conversations SET version = version + 1, last_sequence = c.last_sequence, inbox_done = p_number, last_message = p_at
    WHERE conversation = p_conversation RETURNING version INTO c.version;
  -- A person who only reads is still there. To the minute is enough.
  IF NOT p_forgets AND NOT p_empties THEN
    UPDATE state SET touched = p_at WHERE person = p_person AND conversation IS NULL AND touched < p_at - 60000;
  END IF;
  IF c.inbox_tail = p_number THEN
    DELETE FROM claims WHERE conversation = p_conversation;
  ELSE
    SELECT * INTO next FROM claim_next(p_conversation, p_start, p_node, p_lease);
  END IF;
  RETURN QUERY SELECT 0, c.version, c.delivery, next;
END $$;
CREATE FUNCTION empty_conversation(p_conversation text, p_number bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM events WHERE conversation = p_conversation AND number <= p_number;
  DELETE FROM inbox WHERE conversation = p_conversation AND number < p_number;
  DELETE FROM dedupe WHERE conversation = p_conversation AND number < p_number;
  DELETE FROM outbox WHERE conversation = p_conversation;
  DELETE FROM schedule WHERE conversation = p_conversation;
  DELETE FROM state WHERE conversation = p_conversation;
  -- The reference may carry the person's name. Over the Connector the goodbye still needs it; the sweep takes it.
  UPDATE conversations SET reference = NULL WHERE conversation = p_conversation AND delivery = 0;
END $$;
CREATE FUNCTION forget_conversations(p_conversations text[]) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM claims WHERE conversation = ANY (p_conversations);
  DELETE FROM inbox WHERE conversation = ANY (p_conversations);
  DELETE FROM dedupe WHERE conversation = ANY (p_conversations);
  DELETE FROM events WHERE conversation = ANY (p_conversations);
  DELETE FROM outbox WHERE conversation = ANY (p_conversations);
  DELETE FROM schedule WHERE conversation = ANY (p_conversations);
  DELETE FROM state WHERE conversation = ANY (p_conversations);
  DELETE FROM conversations WHERE conversation = ANY (p_conversations);
END $$;
CREATE FUNCTION forget_person(p_person text, p_kept text, p_number bigint) RETURNS SETOF text
    LANGUAGE plpgsql
    AS $$
DECLARE
  own text[];
  shared text[];
BEGIN
  own := ARRAY (SELECT conversation FROM conversations WHERE person = p_person ORDER BY conversation FOR UPDATE);
  PERFORM forget_conversations(array_remove(own, p_kept));
  IF p_kept = ANY (own) THEN
    PERFORM empty_conversation(p_kept, p_number);
  END IF;
  shared := ARRAY (
    SELECT conversation FROM conversations WHERE conversation IN (
        SELECT conversation FROM inbox WHERE person = p_person UNION SELECT conversation FROM events WHERE person = p_person)
      AND conversation <> ALL (own) ORDER BY conversation FOR UPDATE);
  DELETE FROM dedupe d USING inbox i WHERE i.person = p_person AND d.conversation = i.conversation AND d.number = i.number
    AND NOT (i.conversation = coalesce(p_kept, '') AND i.number >= p_number);
  DELETE FROM inbox WHERE person = p_person AND NOT (conversation = coalesce(p_kept, '') AND number >= p_number);
  DELETE FROM events WHERE person = p_person;
  DELETE FROM outbox WHERE person = p_person;
  DELETE FROM schedule WHERE person = p_person;
  DELETE FROM state WHERE person = p_person;
  -- The newest message's reference may carry the person's name; the next message brings another.
  UPDATE conversations SET reference = NULL, version = version + 1 WHERE conversation = ANY (shared);
  RETURN QUERY SELECT unnest(own || shared);
END $$;
CREATE FUNCTION forget_up_to(p_conversation text, p_number bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
  -- The semicolon's next character ends the range.
  PERFORM forget_conversations(ARRAY (
    SELECT conversation FROM conversations WHERE conversation >= p_conversation || ';' AND conversation < p_conversation || '<'
      ORDER BY conversation FOR UPDATE));
  PERFORM empty_conversation(p_conversation, p_number);
  UPDATE inbox SET person = NULL WHERE conversation = p_conversation AND number = p_number;
  UPDATE conversations SET reference = NULL, person = NULL WHERE conversation = p_conversation AND inbox_tail = p_number;
END $$;
CREATE FUNCTION revoke_token(p_token text, p_until bigint) RETURNS boolean
    LANGUAGE sql
    AS $$
  INSERT INTO revoked_tokens AS r (token, until) VALUES (p_token, p_until)
    ON CONFLICT (token) DO UPDATE SET until = greatest(r.until, excluded.until) RETURNING xmax = 0
$$;
CREATE FUNCTION sweep_conversations(p_last_message bigint, p_limit integer) RETURNS integer
    LANGUAGE plpgsql
    AS $$
DECLARE
  old text[];
BEGIN
  old := ARRAY (
    SELECT conversation FROM conversations c
      WHERE last_message <= p_last_message AND inbox_done = inbox_tail
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.conversation = c.conversation AND o.state IN (0, 1, 3))
        AND (NOT EXISTS (SELECT 1 FROM schedule s WHERE s.conversation = c.conversation)
          OR EXISTS (SELECT 1 FROM events e WHERE e.conversation = c.conversation))
      LIMIT p_limit FOR UPDATE OF c SKIP LOCKED);
  DELETE FROM inbox WHERE conversation = ANY (old);
  DELETE FROM dedupe WHERE conversation = ANY (old);
  DELETE FROM events WHERE conversation = ANY (old);
  DELETE FROM outbox WHERE conversation = ANY (old);
  DELETE FROM state WHERE conversation = ANY (old) AND (expires IS NULL OR person IS NULL);
  DELETE FROM conversations c WHERE conversation = ANY (old) AND NOT EXISTS (SELECT 1 FROM schedule s WHERE s.conversation = c.conversation);
  RETURN cardinality(old);
END $$;
CREATE FUNCTION take_over(p_node uuid, p_lease interval, p_limit integer) RETURNS TABLE(at_version bigint, by_delivery integer, turn inbox)
    LANGUAGE plpgsql
    AS $$
DECLARE
  free record;
BEGIN
  FOR free IN
    SELECT c.conversation, c.version, c.delivery FROM claims k JOIN conversations c ON c.conversation = k.conversation
      WHERE k.until < clock_timestamp() ORDER BY k.until LIMIT p_limit FOR UPDATE OF c, k SKIP LOCKED
  LOOP
    RETURN QUERY SELECT free.version, free.delivery, n FROM claim_next(free.conversation, false, p_node, p_lease) n;
  END LOOP;
END $$;
CREATE FUNCTION write_state(p_keys text[], p_expected bigint[], p_values bytea[], p_conversations text[], p_persons text[], p_expires bigint[], p_at bigint) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
DECLARE
  fresh bigint;
  written bigint;
BEGIN
  IF cardinality(p_keys) = 0 THEN RETURN true; END IF;
  PERFORM 1 FROM state WHERE key = ANY (p_keys) ORDER BY key FOR UPDATE;
  IF EXISTS (
    SELECT 1 FROM unnest(p_keys, p_expected) w (key, expected)
      LEFT JOIN state s ON s.key = w.key AND (s.expires IS NULL OR s.expires < 0 OR s.expires > p_at)
      WHERE w.expected <> coalesce(s.version, 0))
  THEN RETURN false; END IF;
  DELETE FROM state s USING unnest(p_keys, p_values) w (key, value) WHERE s.key = w.key AND w.value IS NULL;
  UPDATE state s SET
      version = greatest(CASE WHEN s.expires IS NULL OR s.expires < 0 OR s.expires > p_at THEN s.version + 1 ELSE 1 END, p_at),
      value = w.value, touched = p_at, expires = w.expires,
      conversation = coalesce(w.conversation, s.conversation), person = coalesce(w.person, s.person)
    FROM unnest(p_keys, p_values, p_conversations, p_persons, p_expires) w (key, value, conversation, person, expires)
    WHERE s.key = w.key AND w.value IS NOT NULL;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written = cardinality(array_remove(p_values, NULL)) THEN RETURN true; END IF;
  INSERT INTO state (key, version, value, conversation, person, touched, expires)
    SELECT w.key, greatest(1, p_at), w.value, w.conversation, w.person, p_at, w.expires
    FROM unnest(p_keys, p_values, p_conversations, p_persons, p_expires) w (key, value, conversation, person, expires)
    WHERE w.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM state s WHERE s.key = w.key)
    ORDER BY w.key ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS fresh = ROW_COUNT;
  -- Another has just written one of these for the first time: as with any such conflict, all of this is undone and begun again.
  IF written + fresh < cardinality(array_remove(p_values, NULL)) THEN RAISE EXCEPTION 'written meanwhile' USING ERRCODE = 'serialization_failure'; END IF;
  RETURN true;
END $$;
CREATE TABLE claims (
    conversation text NOT NULL COLLATE pg_catalog."C",
    node uuid NOT NULL,
    until timestamp with time zone NOT NULL
)
WITH (fillfactor='60', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='1000');
CREATE TABLE conversations (
    conversation text NOT NULL COLLATE pg_catalog."C",
    person text COLLATE pg_catalog."C",
    delivery integer NOT NULL,
    version bigint NOT NULL,
    last_sequence bigint NOT NULL,
    inbox_tail bigint NOT NULL,
    inbox_done bigint NOT NULL,
    reference bytea,
    created bigint NOT NULL,
    last_message bigint NOT NULL
)
WITH (fillfactor='60');
CREATE TABLE dedupe (
    conversation text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    expires bigint
);
CREATE TABLE events (
    conversation text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    number bigint NOT NULL,
    person text COLLATE pg_catalog."C",
    activity bytea NOT NULL
);
CREATE TABLE outbox (
    conversation text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    person text COLLATE pg_catalog."C",
    kind integer NOT NULL,
    activity_id text NOT NULL,
    remote_id text,
    state integer NOT NULL,
    attempts integer NOT NULL,
    unclear integer NOT NULL,
    status integer,
    due bigint NOT NULL,
    created bigint NOT NULL,
    until timestamp with time zone,
    activity bytea
);
CREATE TABLE revoked_tokens (
    token text NOT NULL COLLATE pg_catalog."C",
    until bigint NOT NULL
);
CREATE TABLE schedule (
    conversation text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    person text COLLATE pg_catalog."C",
    name text NOT NULL,
    value bytea,
    due bigint NOT NULL,
    until timestamp with time zone
);
CREATE TABLE schema_history (
    version integer NOT NULL,
    checksum text NOT NULL,
    applied timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE state (
    key text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    value bytea NOT NULL,
    conversation text COLLATE pg_catalog."C",
    person text COLLATE pg_catalog."C",
    touched bigint NOT NULL,
    expires bigint
)
WITH (fillfactor='60');
INSERT INTO claims VALUES ('directline/c1', '7ba07267-82f5-4771-b138-7a2966937acb', '2026-11-28 09:25:44.205692+00');
INSERT INTO conversations VALUES ('directline/c1', 'directline/u1', 0, 639314547273333654, 5, 3, 2, '\x7b2261637469766974794964223a223031613232313739353330343736323162633366663832383337386264303535222c2275736572223a7b226964223a227531227d2c22626f74223a7b226964223a22626f74227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c226368616e6e656c4964223a226469726563746c696e65227d', 1795857927333, 1893456000000);
INSERT INTO dedupe VALUES ('directline/c1', 'client:x3', 3, NULL);
INSERT INTO events VALUES ('directline/c1', 1, 1, NULL, '\x7b2274797065223a226d657373616765222c226964223a223031613232313739346361353732396462616663323536616466383363313230222c2274696d657374616d70223a22323032362d31312d32385430393a32353a32372e333333333635322b30303a3030222c226368616e6e656c4964223a226469726563746c696e65222c2266726f6d223a7b226964223a227531227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c22726563697069656e74223a7b226964223a22626f74227d2c2274657874223a226f6e65222c226368616e6e656c44617461223a7b22776562636861743a73657175656e63652d6964223a317d7d');
INSERT INTO events VALUES ('directline/c1', 2, 1, NULL, '\x7b2274797065223a226d657373616765222c226964223a223031613232313739353035343739636562666238356466643038366633363839222c2274696d657374616d70223a22323032362d31312d32385430393a32353a32382e323736323832372b30303a3030222c226368616e6e656c4964223a226469726563746c696e65222c2266726f6d223a7b226964223a22626f74222c22726f6c65223a22626f74227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c22726563697069656e74223a7b226964223a227531227d2c2274657874223a22636f756e742031222c22696e70757448696e74223a22616363657074696e67496e707574222c227265706c79546f4964223a223031613232313739346361353732396462616663323536616466383363313230222c226368616e6e656c44617461223a7b22776562636861743a73657175656e63652d6964223a327d7d');
INSERT INTO events VALUES ('directline/c1', 3, 2, NULL, '\x7b2274797065223a226d657373616765222c226964223a223031613232313739353330343736323162633366663832383337386264303535222c2274696d657374616d70223a22323032362d31312d32385430393a32353a32382e393634323335342b30303a3030222c226368616e6e656c4964223a226469726563746c696e65222c2266726f6d223a7b226964223a227531227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c22726563697069656e74223a7b226964223a22626f74227d2c2274657874223a2274776f222c226368616e6e656c44617461223a7b22776562636861743a73657175656e63652d6964223a337d7d');
INSERT INTO events VALUES ('directline/c1', 4, 2, NULL, '\x7b2274797065223a226d657373616765222c226964223a223031613232313739353333363735623962666539373562663361303637343836222c2274696d657374616d70223a22323032362d31312d32385430393a32353a32392e303134303432382b30303a3030222c226368616e6e656c4964223a226469726563746c696e65222c2266726f6d223a7b226964223a22626f74222c22726f6c65223a22626f74227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c22726563697069656e74223a7b226964223a227531227d2c2274657874223a22636f756e742032222c22696e70757448696e74223a22616363657074696e67496e707574222c227265706c79546f4964223a223031613232313739353330343736323162633366663832383337386264303535222c226368616e6e656c44617461223a7b22776562636861743a73657175656e63652d6964223a347d7d');
INSERT INTO events VALUES ('directline/c1', 5, 3, NULL, '\x7b2274797065223a226d657373616765222c226368616e6e656c4964223a226469726563746c696e65222c2266726f6d223a7b226964223a227531227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c22726563697069656e74223a7b226964223a22626f74227d2c2274657874223a227468726565227d');
INSERT INTO inbox VALUES ('directline/c1', 1, 'directline/u1', '01a221794ca5729dbafc256adf83c120', 1, 1, 1, false, NULL, NULL, NULL, NULL, 1795857927333, 1795857928734);
INSERT INTO inbox VALUES ('directline/c1', 2, 'directline/u1', '01a2217953047621bc3ff828378bd055', 3, 1, 1, false, NULL, NULL, NULL, NULL, 1795857928964, 1795857929116);
INSERT INTO inbox VALUES ('directline/c1', 3, 'directline/u1', 'three', 5, 0, 0, false, '\x7b2274797065223a226d657373616765222c226368616e6e656c4964223a226469726563746c696e65222c2266726f6d223a7b226964223a227531227d2c22636f6e766572736174696f6e223a7b226964223a226331227d2c22726563697069656e74223a7b226964223a22626f74227d2c2274657874223a227468726565227d', NULL, NULL, NULL, 1893456000000, NULL);
INSERT INTO schema_history VALUES (1, '391313dd5c434941cfbd69653f60623821e030f1b74b16f06baa79b081acd17a', '2026-11-28 09:25:26.56846+00');
INSERT INTO schema_history VALUES (2, '023b870bc8949e7a1cf1d2aceca6dde30bd20d07b3fb0b7fbcfe2a93ae2762d0', '2026-11-28 09:25:26.56846+00');
INSERT INTO schema_history VALUES (3, '90cdad397d55acc6a16ee7d7aa5427a8e1b27ed43c4ff2ff544692ca1cd8bc0b', '2026-11-28 09:25:26.56846+00');
INSERT INTO schema_history VALUES (4, 'fbd558a72e7729b0cc1330c437bbbaa6ea7af705a660ec02b10bee79a85ebcca', '2026-11-28 09:25:26.56846+00');
INSERT INTO state VALUES ('directline/conversations/c1', 1795857929116, '\x7b22636f756e74223a327d', 'directline/c1', NULL, 1795857929116, NULL);
ALTER TABLE ONLY claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (conversation);
ALTER TABLE ONLY conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (conversation);
ALTER TABLE ONLY dedupe
    ADD CONSTRAINT dedupe_pkey PRIMARY KEY (conversation, key);
ALTER TABLE ONLY events
    ADD CONSTRAINT events_pkey PRIMARY KEY (conversation, sequence);
ALTER TABLE ONLY inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (conversation, number);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (conversation, sequence);
ALTER TABLE ONLY revoked_tokens
    ADD CONSTRAINT revoked_tokens_pkey PRIMARY KEY (token);
ALTER TABLE ONLY schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (conversation, id);
ALTER TABLE ONLY schema_history
    ADD CONSTRAINT schema_history_pkey PRIMARY KEY (version);
ALTER TABLE ONLY state
    ADD CONSTRAINT state_pkey PRIMARY KEY (key);
CREATE INDEX conversations_person ON conversations USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX events_person ON events USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX inbox_dead ON inbox USING btree (conversation) WHERE (failure IS NOT NULL);
CREATE INDEX inbox_person ON inbox USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX outbox_dead ON outbox USING btree (conversation) WHERE (state = 4);
CREATE INDEX outbox_open ON outbox USING btree (conversation, sequence) WHERE (state = ANY (ARRAY[0, 1, 3]));
CREATE INDEX outbox_person ON outbox USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX schedule_due ON schedule USING btree (due);
CREATE INDEX schedule_person ON schedule USING btree (person) WHERE (person IS NOT NULL);
CREATE INDEX state_conversation ON state USING btree (conversation) WHERE (conversation IS NOT NULL);
CREATE INDEX state_person ON state USING btree (person) WHERE (person IS NOT NULL);
CREATE UNLOGGED TABLE usage (
  minute bigint NOT NULL,                   -- since 1970, by the database's clock
  key    text   COLLATE "C" NOT NULL,
  node   uuid   NOT NULL,
  used   int    NOT NULL,
  PRIMARY KEY (minute, key, node)
);

CREATE FUNCTION share_usage(p_keys text[], p_used int[], p_node uuid)
RETURNS TABLE (at_minute bigint, at_key text, by_others int) LANGUAGE plpgsql AS $$
DECLARE
  now_minute bigint := floor(extract(epoch FROM clock_timestamp()) / 60);
BEGIN
  INSERT INTO usage (minute, key, node, used) SELECT now_minute, u.key, p_node, u.used FROM unnest(p_keys, p_used) u (key, used)
    ON CONFLICT (minute, key, node) DO UPDATE SET used = usage.used + excluded.used;
  DELETE FROM usage WHERE minute < now_minute - 1 AND node = p_node;
  RETURN QUERY SELECT now_minute, u.key, sum(u.used)::int FROM usage u WHERE u.minute = now_minute AND u.node <> p_node GROUP BY u.key;
END $$;
