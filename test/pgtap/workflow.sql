-- What docs/workflow.md promises, with the tables and functions of that page: drafts and published reports, verdicts that
-- survive every new check, and a batch in which each file is accounted for.
BEGIN;
\i test/load_seeds.psql

SELECT plan(36);

-- The table that gai-load fills.
CREATE TABLE inbox (file text PRIMARY KEY, text text, report gai_report, sqlstate text, message text, hint text,
	loaded_at timestamptz NOT NULL DEFAULT now());

-- Statements begin and end on lines that are not indented.
\set objects `awk '/^CREATE (TABLE|TYPE|FUNCTION|VIEW) /{on = 1} on {print} /^[^ ].*;$/{on = 0}' docs/workflow.md`
:objects

-- ---- the constraint refuses published reports that are wrong, and nothing else ---------------------------------------

CREATE TEMP TABLE sample AS
SELECT gai_parse(body) AS good, gai_set_cell(gai_parse(body), 'applications.granted.total', 999) AS wrong,
	   gai_set_cell(gai_parse(body), 'applications.granted.total', NULL) AS open
FROM seed WHERE file = '004';

SELECT lives_ok($$INSERT INTO report SELECT 'draft', 2024, 'draft', wrong FROM sample$$, 'a wrong draft is taken');
SELECT lives_ok($$INSERT INTO report SELECT 'good', 2024, 'published', good FROM sample$$, 'a right report is published');
SELECT lives_ok($$INSERT INTO report SELECT 'open', 2024, 'published', open FROM sample$$,
				'so is one with a blank that could make it right');
SELECT throws_ok($$INSERT INTO report SELECT 'wrong', 2024, 'published', wrong FROM sample$$, '23514', NULL,
				 'a wrong one is not');
SELECT throws_ok($$UPDATE report SET status = 'published' WHERE agency = 'draft'$$, '23514', NULL,
				 'nor does a wrong draft become one');
SELECT throws_ok($$UPDATE report SET report = (SELECT wrong FROM sample) WHERE agency = 'good'$$, '23514', NULL,
				 'nor a published one wrong');
SELECT lives_ok($$UPDATE report SET status = 'draft', report = (SELECT wrong FROM sample) WHERE agency = 'good'$$,
				'but it may be taken back and be wrong');
SELECT lives_ok($$UPDATE report SET status = 'published', report = (SELECT good FROM sample)$$,
				'and all are published when they are right');
SELECT is((SELECT count(*) FROM report WHERE status = 'published'), 3::bigint, 'three are');
DELETE FROM report;

-- ---- verdicts survive ------------------------------------------------------------------------------------------------

INSERT INTO report (agency, year, report) SELECT file, 2024, gai_parse(body) FROM seed;
SELECT results_eq('SELECT found, resolved FROM refresh_review()',
				  'SELECT count(*), 0::bigint FROM report, gai_check(report)', 'the first run takes every finding');
SELECT set_eq('SELECT agency, rule, scope, severity, status, lhs, rhs, message, verdict FROM review',
			  $$SELECT agency, rule, scope, severity, f.status, lhs, rhs, message, 'pending' FROM report, gai_check(report) AS f$$,
			  'as it is, and pending');
SELECT is((SELECT count(*) FROM review WHERE agency = '001' AND severity = 'error'), 3::bigint, 'one report has three errors');

UPDATE review SET (verdict, decided_by, decided_at, note) = ('confirmed', '王', clock_timestamp(), '漏填')
WHERE agency = '001' AND severity = 'error';
UPDATE review SET (verdict, decided_by, decided_at, note) = ('dismissed', '李', clock_timestamp(), '见网页')
WHERE rule = 'deadline';
CREATE TEMP TABLE before AS SELECT * FROM review;
SELECT results_eq('SELECT resolved FROM refresh_review()', 'VALUES (0::bigint)', 'a second run resolves nothing');
SELECT results_eq('SELECT resolved FROM refresh_review()', 'VALUES (0::bigint)', 'nor does a third');
SELECT set_eq('SELECT * FROM review', 'SELECT * FROM before', 'they change nothing: neither verdicts nor numbers nor times');
SELECT is_empty($$SELECT * FROM to_review WHERE verdict <> 'pending'$$, 'what was decided is off the desk');

-- Other numbers, the same finding.
UPDATE report SET report = gai_set_cell(report, 'applications.total.natural_person', 5) WHERE agency = '001';
SELECT lives_ok('SELECT refresh_review()', 'a run after a number has changed');
SELECT results_eq(
	$$SELECT rule, lhs, rhs, verdict, decided_by, note FROM review WHERE agency = '001' AND severity = 'error' ORDER BY rule COLLATE "C"$$,
	$$VALUES ('applicants', 11::numeric, 5::numeric, 'confirmed', '王', '漏填'), ('balance', 11, 5, 'confirmed', '王', '漏填'),
			 ('results', 5, 11, 'confirmed', '王', '漏填')$$,
	'has the new numbers beside the old verdicts');
SELECT set_eq($$SELECT rule FROM to_review WHERE verdict = 'confirmed'$$, $$VALUES ('applicants'), ('balance'), ('results')$$,
			  'and puts them on the desk again');
UPDATE review SET decided_at = clock_timestamp() WHERE verdict = 'confirmed';

-- Corrected.
UPDATE report SET report = gai_set_cell(report, 'applications.total.natural_person', 11), status = 'published' WHERE agency = '001';
SELECT results_eq('SELECT resolved FROM refresh_review()', 'VALUES (3::bigint)', 'what was put right is resolved');
SELECT is((SELECT count(*) FROM review WHERE resolved IS NOT NULL AND verdict = 'confirmed' AND note = '漏填'), 3::bigint,
		  'with its verdict');
SELECT is_empty($$SELECT * FROM to_review WHERE agency = '001' AND severity = 'error'$$, 'and off the desk');
SELECT results_eq('SELECT resolved FROM refresh_review()', 'VALUES (0::bigint)', 'it is resolved once');

-- Wrong again.
UPDATE report SET report = gai_set_cell(report, 'applications.total.natural_person', 0), status = 'draft' WHERE agency = '001';
SELECT lives_ok('SELECT refresh_review()', 'a run after the error has come back');
SELECT is((SELECT count(*) FROM to_review WHERE agency = '001' AND verdict = 'confirmed' AND note = '漏填'), 3::bigint,
		  'has it on the desk, with the verdict of old');
SELECT set_eq($$SELECT * FROM review WHERE agency <> '001'$$, $$SELECT * FROM before WHERE agency <> '001'$$,
			  'nothing of this has touched other reports');
DELETE FROM review;
DELETE FROM report;

-- ---- 2,000 files -----------------------------------------------------------------------------------------------------

-- Bytes that look like chance, the same in every run.
CREATE FUNCTION pg_temp.noise(n int, seed int) RETURNS bytea LANGUAGE sql AS
	$$ SELECT substr(coalesce(string_agg(decode(md5(seed || '/' || i), 'hex'), ''), ''), 1, n) FROM generate_series(0, n / 16) AS i $$;
CREATE FUNCTION pg_temp.chance(most int, seed int) RETURNS int LANGUAGE sql AS
	$$ SELECT (('x' || left(md5('chance' || seed), 7))::bit(28)::int % (most + 1)) $$;

CREATE TEMP TABLE made AS
SELECT to_char(i, 'FM0000') AS name, s.file AS seed, k.kind,
	   CASE k.kind
	   WHEN 'UTF-8' THEN convert_to(s.body, 'UTF8')
	   WHEN 'GB18030' THEN convert_to(s.body, 'GB18030')
	   WHEN 'page' THEN convert_to('<html><body><p>' || replace(s.body, E'\n', '</p><p>') || '</p></body></html>', 'UTF8')
	   WHEN 'cut off' THEN substr(convert_to(s.body, 'UTF8'), 1, pg_temp.chance(octet_length(s.body), i))
	   WHEN 'spoilt' THEN overlay(convert_to(s.body, 'UTF8') PLACING pg_temp.noise(40, i) FROM 1 + pg_temp.chance(octet_length(s.body) - 40, i))
	   WHEN 'noise' THEN pg_temp.noise(1 + pg_temp.chance(3000, i), i)
	   WHEN 'zeroes' THEN decode(repeat('00', 1 + pg_temp.chance(3000, i)), 'hex')
	   WHEN 'empty' THEN convert_to(repeat(E' \n', i % 3), 'UTF8')
	   WHEN 'notice' THEN convert_to('关于编制' || i || '年政府信息公开工作年度报告的通知', 'GB18030')
	   ELSE decode((ARRAY['255044462d312e370a', 'ffd8ffe000104a464946', 'd0cf11e0a1b11ae1', '504b0304', '89504e470d0a1a0a'])[1 + i % 5], 'hex')
			|| pg_temp.noise(500, i) END AS body
FROM generate_series(1, 2000) AS i
JOIN (SELECT file, body FROM seed) AS s ON s.file::int = i / 10 % 5
JOIN unnest('{UTF-8,GB18030,page,cut off,spoilt,noise,zeroes,empty,notice,other kind}'::text[]) WITH ORDINALITY AS k(kind, n) ON n = 1 + i % 10;

CREATE TYPE reading AS (report gai_report, sqlstate text, message text, hint text);
CREATE FUNCTION read_file(body bytea) RETURNS reading LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL RESTRICTED AS $$
DECLARE
	it reading;
BEGIN
	it.report := gai_parse(body);
	RETURN it;
EXCEPTION WHEN data_exception OR feature_not_supported OR program_limit_exceeded THEN
	GET STACKED DIAGNOSTICS it.sqlstate = RETURNED_SQLSTATE, it.message = MESSAGE_TEXT, it.hint = PG_EXCEPTION_HINT;
	RETURN it;
END $$;
SELECT lives_ok('INSERT INTO inbox (file, report, sqlstate, message, hint) SELECT name, r.* FROM made, read_file(body) AS r', 'one statement takes 2,000 files');
SELECT is((SELECT count(*) FROM inbox JOIN made ON name = file), 2000::bigint, 'and has a row for each');
SELECT is_empty('SELECT file FROM inbox WHERE ((report).form IS NULL) = (sqlstate IS NULL)', 'which is read or refused, never both');
SELECT is_empty($$SELECT kind, name, sqlstate FROM inbox JOIN made ON name = file WHERE sqlstate <> '22P02' OR message = ''$$,
				'all are refused for what they are, in words');
SELECT is_empty('SELECT name FROM inbox JOIN made ON name = file WHERE ((gai_try_parse(body)).form IS NULL) <> (sqlstate IS NOT NULL)',
				'gai_try_parse is of the same opinion');
SELECT results_eq(
	$$SELECT kind, count(report), count(sqlstate) FROM inbox JOIN made ON name = file
	  WHERE kind NOT IN ('cut off', 'spoilt') GROUP BY kind ORDER BY kind COLLATE "C"$$,
	$$VALUES ('GB18030', 200::bigint, 0::bigint), ('UTF-8', 200, 0), ('empty', 0, 200), ('noise', 0, 200), ('notice', 0, 200),
			 ('other kind', 0, 200), ('page', 200, 0), ('zeroes', 0, 200)$$,
	'reports are read, all else is refused');
SELECT is_empty(
	$$SELECT name, cell, c.value, s.value FROM inbox JOIN made ON name = inbox.file, gai_cells(report) AS c JOIN seed_cell AS s USING (cell)
	  WHERE made.kind IN ('UTF-8', 'GB18030') AND s.file = seed AND c.value IS DISTINCT FROM s.value$$,
	'and read right, whatever stands beside them');
SELECT ok(count(report) > 20 AND count(sqlstate) > 20, 'of those cut off, some have a table left and some have not')
FROM inbox JOIN made ON name = file WHERE kind = 'cut off';

SELECT take_drafts();
SELECT is((SELECT sum(n) FROM (SELECT count(*) AS n FROM disposition GROUP BY disposition) AS d), 2000::numeric, 'the parts add up');
SELECT is((SELECT count(*) FROM disposition WHERE disposition = 'draft or published'), (SELECT count(*) FROM report),
		  'and every draft has its file');

SELECT * FROM finish();
ROLLBACK;
