-- As before, but for rows that another wrote between the comparison and the change. A row that did not exist could not be locked, so
-- each change compares once more; what it leaves out counts as written meanwhile.
CREATE OR REPLACE FUNCTION write_state(
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
  DELETE FROM state s USING unnest(p_keys, p_expected, p_values) w (key, expected, value)
    WHERE s.key = w.key AND w.value IS NULL
      AND coalesce(w.expected = CASE WHEN s.expires IS NULL OR s.expires < 0 OR s.expires > p_at THEN s.version ELSE 0 END, true);
  UPDATE state s SET
      version = greatest(CASE WHEN s.expires IS NULL OR s.expires < 0 OR s.expires > p_at THEN s.version + 1 ELSE 1 END, p_at),
      value = w.value, touched = p_at, expires = w.expires,
      conversation = coalesce(w.conversation, s.conversation), person = coalesce(w.person, s.person)
    FROM unnest(p_keys, p_expected, p_values, p_conversations, p_persons, p_expires) w (key, expected, value, conversation, person, expires)
    WHERE s.key = w.key AND w.value IS NOT NULL
      AND coalesce(w.expected = CASE WHEN s.expires IS NULL OR s.expires < 0 OR s.expires > p_at THEN s.version ELSE 0 END, true);
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
