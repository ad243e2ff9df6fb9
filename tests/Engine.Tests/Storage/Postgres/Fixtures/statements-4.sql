-- What a program of schema 4 runs while it takes in a message, answers it, and takes in another that it does not get to.
SELECT outcome, at_number, with_id, at_sequence, at_version, by_delivery FROM accept_message(
  'directline/c1', 'directline/u1', false, 0, true, 'a1', '{"type":"message","text":"one"}', '{"type":"message","text":"one","from":{"id":"u1"}}', false, '{}', false,
  ARRAY['client:x1'], ARRAY[NULL]::bigint[], '{}', NULL, 1893456000000, 100, true, '00000000-0000-0000-0000-000000000001', interval '15 seconds');
SELECT key, version, value FROM state WHERE key = ANY (ARRAY['directline/conversations/c1']) AND (expires IS NULL OR expires < 0 OR expires > 1893456000000);
SELECT outcome, at_version, by_delivery, (next).number, (next).attempts, (next).person, (next).inline, (next).activity_id, (next).activity, (next).verdict, (next).received
  FROM commit_turn(
    'directline/c1', 1, 100, 'directline/u1', false,
    ARRAY['directline/conversations/c1'], ARRAY[0]::bigint[], ARRAY['{"count":1}']::bytea[], ARRAY['directline/c1'], ARRAY[NULL]::text[], ARRAY[NULL]::bigint[],
    ARRAY[0], ARRAY['r1'], ARRAY['{"type":"message","text":"count 1","from":{"id":"bot","role":"bot"}}']::bytea[], ARRAY[false], ARRAY[true],
    ARRAY[]::text[], ARRAY[]::text[], ARRAY[]::bytea[], ARRAY[]::bigint[],
    NULL, NULL, false, 1893715200000, false, 1893456001000, true, '00000000-0000-0000-0000-000000000001', interval '15 seconds');
SELECT outcome, at_number, with_id, at_sequence, at_version, by_delivery FROM accept_message(
  'directline/c1', 'directline/u1', false, 0, true, 'a2',
  '{"type":"message","id":"a2","channelId":"directline","from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":"c1"},"text":"two"}',
  '{"type":"message","text":"two","from":{"id":"u1"}}', false, '{}', false,
  ARRAY['client:x2'], ARRAY[NULL]::bigint[], '{}', NULL, 1893456002000, 100, true, '00000000-0000-0000-0000-000000000001', interval '15 seconds');
UPDATE claims SET until = clock_timestamp() + interval '15 seconds' WHERE conversation = ANY (ARRAY['directline/c1']) AND node = '00000000-0000-0000-0000-000000000001';
UPDATE claims SET until = '-infinity' WHERE conversation = ANY (ARRAY['directline/c1']) AND node = '00000000-0000-0000-0000-000000000001';
SELECT at_minute, at_key, by_others FROM share_usage(ARRAY['user/u1'], ARRAY[1], '00000000-0000-0000-0000-000000000001');
