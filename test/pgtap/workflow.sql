-- What docs/workflow.md promises, with the tables, views and functions of that page: which file stands, published reports,
-- verdicts that survive every new check, and a batch in which each file is accounted for.
BEGIN;
\i test/load_seeds.psql

SELECT plan(31);

-- The table that gai-load fills.
CREATE TABLE inbox (file text PRIMARY KEY, text text, report gai_report, sqlstate text, message text, hint text,
	file_agency text, file_year int, loaded_at timestamptz NOT NULL DEFAULT clock_timestamp());

-- Statements begin and end on lines that are not indented.
\set objects `awk '/^(CREATE (TABLE|TYPE|FUNCTION|VIEW)|SELECT gai_create_views)/{on = 1} on {print} /^[^ ].*;$/{on = 0}' docs/workflow.md`
:objects

-- ---- which file stands -----------------------------------------------------------------------------------------------

CREATE TEMP TABLE sample AS
SELECT gai_parse(body) AS good, gai_set_cell(gai_parse(body), 'applications.granted.total', 999) AS wrong,
	   gai_set_cell(gai_parse(body), 'applications.granted.total', NULL) AS open, gai_build(2021, '{}') AS nameless
FROM seed WHERE file = '004';
SELECT set_eq('SELECT (good).agency, (good).year FROM sample', $$VALUES ('泉港区', 2024::smallint)$$, 'whose report the sample is');

INSERT INTO inbox (file, report, file_agency, file_year) SELECT 'a', wrong, '某局', 2020 FROM sample;
INSERT INTO inbox (file, report) SELECT 'b', good FROM sample;
INSERT INTO inbox (file, sqlstate) VALUES ('c', '22P02');
INSERT INTO inbox (file, report, file_agency, file_year) SELECT 'd', nameless, '某局', 2024 FROM sample;
INSERT INTO inbox (file, report, file_agency, file_year) SELECT 'e', nameless, NULL, 2024 FROM sample;
INSERT INTO inbox (file, report, file_agency, file_year) SELECT 'f', nameless, NULL, 2024 FROM sample;
SELECT set_eq('SELECT file, agency, year::int FROM standing',
			  $$VALUES ('b', '泉港区', 2024), ('d', '某局', 2024), ('e', NULL, 2024), ('f', NULL, 2024)$$,
			  'the latest file of each agency and year, by its report or else by its name; whose is not known, by itself');
UPDATE inbox SET loaded_at = clock_timestamp() WHERE file = 'a';
SELECT is((SELECT file FROM standing WHERE agency = '泉港区'), 'a', 'a file that came again stands');

-- ---- what is published adds up ---------------------------------------------------------------------------------------

SELECT throws_ok('INSERT INTO published SELECT agency, year, report FROM standing WHERE agency IS NOT NULL', '23514', NULL,
				 'a wrong report is refused, and the others with it');
SELECT is((SELECT count(*) FROM published), 0::bigint, 'nothing is published');
SELECT set_eq('SELECT publish()', $$VALUES ('某局 2024')$$, 'what adds up is, if its agency and year are known');
UPDATE inbox SET report = open FROM sample WHERE file = 'a';
SELECT set_eq('SELECT publish()', $$VALUES ('泉港区 2024')$$, 'so is one with a blank that could make it right');
SELECT is_empty('SELECT publish()', 'once');
SELECT throws_ok($$UPDATE published SET report = (SELECT wrong FROM sample) WHERE agency = '泉港区'$$, '23514', NULL,
				 'nothing published becomes wrong');
UPDATE inbox SET report = wrong FROM sample WHERE file = 'a';
SELECT is_empty('SELECT publish()', 'nor does a wrong file take its place');
UPDATE inbox SET report = good FROM sample WHERE file = 'a';
SELECT set_eq('SELECT publish()', $$VALUES ('泉港区 2024')$$, 'but a right one does, under the same name too');
SELECT ok(report = good, 'with its numbers') FROM published, sample WHERE agency = '泉港区';
DELETE FROM published;
DELETE FROM inbox;

-- ---- verdicts survive ------------------------------------------------------------------------------------------------

INSERT INTO inbox (file, report) SELECT file, gai_parse(body) FROM seed;
SELECT set_eq('SELECT agency, rule, scope, severity, status, lhs, rhs, message, verdict FROM to_review',
			  $$SELECT (report).agency, rule, scope, severity, f.status, lhs, rhs, f.message, NULL FROM inbox, gai_check(report) AS f$$,
			  'every finding is on the desk');
SELECT is((SELECT count(*) FROM to_review WHERE agency = '镇巴县人民政府办公室' AND severity = 'error'), 3::bigint, 'one report has three errors');

INSERT INTO verdict (agency, year, rule, scope, lhs, rhs, verdict, decided_by, note)
SELECT agency, year, rule, scope, lhs, rhs, 'confirmed', '王', '漏填' FROM to_review
WHERE agency = '镇巴县人民政府办公室' AND severity = 'error';
INSERT INTO verdict (agency, year, rule, scope, lhs, rhs, verdict, decided_by, note)
SELECT agency, year, rule, scope, lhs, rhs, 'dismissed', '李', '见网页' FROM to_review WHERE rule = 'deadline';
SELECT set_eq('SELECT agency, rule, scope FROM to_review',
			  $$SELECT (report).agency, rule, scope FROM inbox, gai_check(report) AS f
			  WHERE rule <> 'deadline' AND (severity <> 'error' OR (report).agency <> '镇巴县人民政府办公室')$$, 'what was decided is off the desk');

-- Other numbers, the same finding.
UPDATE inbox SET report = gai_set_cell(report, 'applications.total.natural_person', 5) WHERE file = '001';
SELECT results_eq(
	$$SELECT rule, lhs, rhs, verdict, note FROM to_review WHERE agency = '镇巴县人民政府办公室' AND severity = 'error' ORDER BY rule COLLATE "C"$$,
	$$VALUES ('applicants', 11::numeric, 5::numeric, 'confirmed', '漏填'), ('balance', 11, 5, 'confirmed', '漏填'),
			 ('results', 5, 11, 'confirmed', '漏填')$$,
	'with other numbers they are there again, beside their verdicts');

-- Corrected.
UPDATE inbox SET report = gai_set_cell(report, 'applications.total.natural_person', 11) WHERE file = '001';
SELECT is_empty($$SELECT * FROM to_review WHERE agency = '镇巴县人民政府办公室' AND severity = 'error'$$, 'what was put right is off the desk');
SELECT is((SELECT count(*) FROM verdict LEFT JOIN finding AS f USING (agency, year, rule, scope)
	WHERE f.rule IS NULL AND verdict.verdict = 'confirmed' AND verdict.note = '漏填'), 3::bigint, 'its verdicts stay');

-- Wrong again.
UPDATE inbox SET report = gai_set_cell(report, 'applications.total.natural_person', 5) WHERE file = '001';
SELECT is((SELECT count(*) FROM to_review WHERE agency = '镇巴县人民政府办公室' AND verdict = 'confirmed'), 3::bigint,
		  'an error that comes back is on the desk, with the verdict of old');
DELETE FROM verdict;
DELETE FROM inbox;

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

SELECT is((SELECT count(*) FROM standing WHERE agency IS NOT NULL), (SELECT count(DISTINCT ((report).agency, (report).year)) FROM inbox
	WHERE (report).agency IS NOT NULL AND (report).year IS NOT NULL), 'one file stands for each agency and year');
SELECT is((SELECT count(*) FROM standing WHERE agency IS NULL OR year IS NULL), (SELECT count(*) FROM inbox
	WHERE sqlstate IS NULL AND ((report).agency IS NULL OR (report).year IS NULL)), 'and every one whose they are is not known');
SELECT lives_ok('SELECT publish()', 'all that adds up is published');
SELECT set_eq('SELECT agency, year::int FROM published', $$SELECT agency, year FROM standing WHERE gai_valid(report) AND agency IS NOT NULL
	AND year IS NOT NULL$$, 'that is what stands');

SELECT * FROM finish();
ROLLBACK;
