-- Every long call can be cancelled: a statement_timeout soon ends it (57014), and the session works afterwards.
BEGIN;
\i test/load_seeds.psql

SELECT plan(13);

-- The milliseconds that a statement, repeated endlessly, continues after its timeout.
CREATE FUNCTION pg_temp.overrun(statement text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	granted interval := current_setting('statement_timeout');
BEGIN
	LOOP
		EXECUTE statement;
	END LOOP;
EXCEPTION WHEN query_canceled THEN
	RETURN round(1000 * extract(epoch FROM clock_timestamp() - statement_timestamp() - granted));
END $$;

-- None of these ends by itself within the two seconds it gets; most take ten times as long.
CREATE FUNCTION pg_temp.ends_soon(statement text, name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	ms numeric := pg_temp.overrun(statement);
BEGIN
	RETURN ok(ms BETWEEN 0 AND 2000, format('%s: ended %s ms after its time', name, ms));
END $$;

-- Stored uncompressed, because compressing them would take longer than the test.
CREATE TEMP TABLE huge (name text, body text, bytes bytea, report gai_report);
ALTER TABLE huge ALTER body SET STORAGE EXTERNAL, ALTER bytes SET STORAGE EXTERNAL, ALTER report SET STORAGE EXTERNAL;
INSERT INTO huge (name, body) SELECT 'text', repeat(body || E'\n', 10000) FROM seed WHERE file = '004';
INSERT INTO huge (name, body) SELECT 'page', '<table>' || repeat('<tr><td>行政规范性文件</td><td>1</td></tr>', 2000000) || '</table>';
INSERT INTO huge (name, bytes) SELECT 'file', convert_to(body, 'UTF8') FROM huge WHERE name = 'page';
INSERT INTO huge (name, bytes) SELECT 'gb', decode(repeat('d6d0b9fa', 20000000), 'hex');
INSERT INTO huge (name, report)
SELECT 'prose', gai_build(2021, '{}', overview => prose, problems => prose)
FROM (SELECT repeat((gai_parse(body)).overview || E'\n', 10000) AS prose FROM seed WHERE file = '004') AS p;
CREATE TEMP TABLE one AS SELECT gai_parse(body) AS report FROM seed WHERE file = '001';

SET LOCAL statement_timeout = '300ms';
SELECT pg_temp.ends_soon($$SELECT gai_parse(body) FROM huge WHERE name = 'text'$$, 'gai_parse of a text');
SELECT pg_temp.ends_soon($$SELECT gai_try_parse(body) FROM huge WHERE name = 'page'$$, 'gai_try_parse of a page');
SELECT pg_temp.ends_soon($$SELECT gai_parse(bytes) FROM huge WHERE name = 'file'$$, 'gai_parse of a file');
SELECT pg_temp.ends_soon($$SELECT gai_parse(bytes, 'GB18030') FROM huge WHERE name = 'gb'$$, 'gai_parse of a file to be decoded');
SELECT pg_temp.ends_soon($$SELECT gai_extract(bytes) FROM huge WHERE name = 'gb'$$, 'gai_extract');
SELECT pg_temp.ends_soon($$SELECT * FROM huge, gai_trace(body) WHERE name = 'text'$$, 'gai_trace');
SELECT pg_temp.ends_soon($$SELECT * FROM huge, gai_check(report) WHERE name = 'prose'$$, 'gai_check of long prose');
SELECT pg_temp.ends_soon($$SELECT * FROM huge, gai_claims(report) WHERE name = 'prose'$$, 'gai_claims');
SELECT pg_temp.ends_soon($$SELECT gai_similarity(report, report) FROM huge WHERE name = 'prose'$$, 'gai_similarity');
SELECT pg_temp.ends_soon('SELECT * FROM one, generate_series(1, 1000000), gai_check(report)', 'gai_check of many reports');
SELECT pg_temp.ends_soon('SELECT * FROM one, generate_series(1, 1000000), gai_repair(report)', 'gai_repair of many reports');
SELECT pg_temp.ends_soon('SELECT gai_sum(report) FROM one, generate_series(1, 1000000)', 'gai_sum of many reports');
SET LOCAL statement_timeout = 0;

SELECT is((SELECT count(value) FROM seed, gai_cells(gai_parse(body)) WHERE file = '001'), 200::bigint, 'the session works afterwards');

SELECT finish();
ROLLBACK;
