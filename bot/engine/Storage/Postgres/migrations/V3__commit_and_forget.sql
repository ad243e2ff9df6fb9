-- What a turn did, and what is removed, each in one call.

-- Returns whether the expected versions were there; otherwise nothing is written. Versions follow the clock, so that a value which
-- is deleted and written again does not look unchanged.
CREATE FUNCTION write_state(
  p_keys text[], p_expected bigint[], p_values bytea[], p_conversations text[], p_persons text[], p_expires bigint[], p_at bigint)
RETURNS boolean LANGUAGE plpgsql AS $$
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

CREATE FUNCTION forget_conversations(p_conversations text[]) RETURNS void LANGUAGE plpgsql AS $$
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

-- Leaves the conversation's row, the message that is being answered, and what came after it.
CREATE FUNCTION empty_conversation(p_conversation text, p_number bigint) RETURNS void LANGUAGE plpgsql AS $$
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

-- Removes all of a conversation and its threads up to a message. Of the message itself only its number stays, so that a duplicate
-- is known, until the sweep.
CREATE FUNCTION forget_up_to(p_conversation text, p_number bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- The semicolon's next character ends the range.
  PERFORM forget_conversations(ARRAY (
    SELECT conversation FROM conversations WHERE conversation >= p_conversation || ';' AND conversation < p_conversation || '<'
      ORDER BY conversation FOR UPDATE));
  PERFORM empty_conversation(p_conversation, p_number);
  UPDATE inbox SET person = NULL WHERE conversation = p_conversation AND number = p_number;
  UPDATE conversations SET reference = NULL, person = NULL WHERE conversation = p_conversation AND inbox_tail = p_number;
END $$;

-- Removes all of a person; of the turn that asks for it, only its message stays, to be finished, what came after it, and its
-- conversation. Returns the conversations in which something was removed.
CREATE FUNCTION forget_person(p_person text, p_kept text, p_number bigint) RETURNS SETOF text LANGUAGE plpgsql AS $$
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

-- outcome: 0 stored; 1 a conflict, nothing is stored; 2 the message is finished or forgotten already. With it the next turn, if any.
CREATE FUNCTION commit_turn(
  p_conversation text, p_number bigint, p_version bigint, p_person text, p_inline boolean,
  p_keys text[], p_expected bigint[], p_values bytea[], p_conversations text[], p_persons text[], p_expires bigint[],
  p_kinds int[], p_ids text[], p_bodies bytea[], p_are_open boolean[], p_logged boolean[],
  p_schedule_ids text[], p_schedule_names text[], p_schedule_values bytea[], p_schedule_dues bigint[],
  p_outcome bytea, p_failure text, p_forgets boolean, p_revoked_until bigint, p_empties boolean, p_at bigint, p_start boolean, p_node uuid, p_lease interval)
RETURNS TABLE (outcome int, at_version bigint, by_delivery int, next inbox) LANGUAGE plpgsql AS $$
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

-- Returns whether it was not revoked before.
CREATE FUNCTION revoke_token(p_token text, p_until bigint) RETURNS boolean LANGUAGE sql AS $$
  INSERT INTO revoked_tokens AS r (token, until) VALUES (p_token, p_until)
    ON CONFLICT (token) DO UPDATE SET until = greatest(r.until, excluded.until) RETURNING xmax = 0
$$;

-- Removes conversations whose last message is not after a time and in which nothing waits; where something is scheduled, the
-- address stays and all that was said goes. Returns how many.
CREATE FUNCTION sweep_conversations(p_last_message bigint, p_limit int) RETURNS int LANGUAGE plpgsql AS $$
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
