-- How often each token and address was used in a minute, by node: what the nodes tell each other for the limits that they share.
-- Nothing of it need outlive a crash.
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
