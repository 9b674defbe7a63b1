-- 10,000 calls in one session leave the memory of its process where it was.
BEGIN;
\i test/load_seeds.psql

SELECT plan(7);

-- The kilobytes that this backend has in memory: what leaks outside of PostgreSQL's own bookkeeping shows only here.
CREATE FUNCTION pg_temp.resident() RETURNS integer LANGUAGE sql AS $$
	SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmRSS:\s+(\d+)'))[1]::integer
$$;

-- What n more calls of a statement add to it, after some that fill caches.
CREATE FUNCTION pg_temp.growth(statement text, n integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
	before integer;
BEGIN
	FOR i IN 1 .. n / 10 LOOP
		EXECUTE statement;
	END LOOP;
	before := pg_temp.resident();
	FOR i IN 1 .. n LOOP
		EXECUTE statement;
	END LOOP;
	RETURN pg_temp.resident() - before;
END $$;

CREATE FUNCTION pg_temp.does_not_grow(statement text, n integer, name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	kilobytes integer := pg_temp.growth(statement, n);
BEGIN
	RETURN ok(kilobytes < 2048, format('%s: %s more calls, %s kB more', name, n, kilobytes));
END $$;

CREATE TEMP TABLE one AS SELECT body, gai_parse(body) AS report FROM seed WHERE file = '001';
CREATE TEMP TABLE page AS
SELECT '<table><tr><td>' || replace(replace(body, '|', '<td>'), E'\n', '<tr><td>') || '</table>' AS body FROM one;
-- Tables that are too deep: libxml2 stops in the middle.
CREATE TEMP TABLE deep AS SELECT body || repeat('<table><tr><td>', 200) AS body FROM page;
CREATE FUNCTION pg_temp.refuse(body text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM gai_parse(body);
	RAISE 'it was read';
EXCEPTION WHEN program_limit_exceeded THEN
	NULL;
END $$;
CREATE TEMP TABLE prose AS SELECT left(body, 2000) AS body FROM seed WHERE file = '001';

SELECT pg_temp.does_not_grow('SELECT gai_parse(body) FROM one', 10000, 'gai_parse');
SELECT pg_temp.does_not_grow('SELECT gai_try_parse(body) FROM page', 5000, 'gai_try_parse of HTML');
SELECT pg_temp.does_not_grow('SELECT pg_temp.refuse(body) FROM deep', 2000, 'HTML that is refused');
SELECT pg_temp.does_not_grow('SELECT gai_try_parse(body) FROM prose', 10000, 'gai_try_parse of what is no report');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_trace(body)', 2000, 'gai_trace');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_cells(report)', 5000, 'gai_cells');
SELECT pg_temp.does_not_grow('SELECT count(*) FROM one, gai_check(report, true)', 5000, 'gai_check');

SELECT finish();
ROLLBACK;
