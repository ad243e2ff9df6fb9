-- What happens between a message's coming and its turn, each in one call.

-- The conversation's oldest unfinished message becomes this node's; where none is left (it was forgotten), nothing is open any more.
-- The caller holds the conversation's row.
CREATE FUNCTION claim_next(p_conversation text, p_start boolean, p_node uuid, p_lease interval)
RETURNS SETOF inbox LANGUAGE plpgsql AS $$
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

-- outcome: 0 stored, and its turn is this node's; 1 stored, others come first; 2 a duplicate; 3 there is no such conversation.
CREATE FUNCTION accept_message(
  p_conversation text, p_person text, p_is_group boolean, p_delivery int, p_creates boolean,
  p_activity_id text, p_activity bytea, p_echo bytea, p_echo_is_open boolean, p_verdict text, p_inline boolean,
  p_keys text[], p_key_expires bigint[], p_reference bytea, p_schedule_id text, p_at bigint, p_first_version bigint,
  p_start boolean, p_node uuid, p_lease interval)
RETURNS TABLE (outcome int, at_number bigint, with_id text, at_sequence bigint, at_version bigint, by_delivery int) LANGUAGE plpgsql AS $$
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

-- The messages whose node has let them go, or whose lease is over. Whatever is locked is being worked on.
CREATE FUNCTION take_over(p_node uuid, p_lease interval, p_limit int)
RETURNS TABLE (at_version bigint, by_delivery int, turn inbox) LANGUAGE plpgsql AS $$
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
