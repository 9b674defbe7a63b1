-- memory.sql - the memory of the process after 1,000 calls and after many more, and how many reports a second.
--
-- For psql in the top folder, in a database with the extension: -v calls=1000000.
\i test/bench/begin.psql
SET enable_memoize = off;
CREATE TEMP TABLE one AS SELECT body, gai_parse(body) AS report FROM seed;

-- The kilobytes that this backend has in memory, as test/pgtap/memory.sql has them.
CREATE FUNCTION pg_temp.resident() RETURNS integer LANGUAGE sql AS $$
	SELECT (regexp_match(pg_read_file('/proc/self/status'), 'VmRSS:\s+(\d+)'))[1]::integer
$$;

CREATE TEMP TABLE statement (no serial, what text, query text);
INSERT INTO statement (what, query) VALUES
	('gai_parse', 'SELECT count(gai_parse(body)) FROM one, generate_series(1, %s)'),
	('gai_valid', 'SELECT count(gai_valid(report)) FROM one, generate_series(1, %s)'),
	('gai_check', 'SELECT count(*) FROM (SELECT report FROM one, generate_series(1, %s) OFFSET 0) AS it, gai_check(report)'),
	('gai_cells', 'SELECT count(*) FROM (SELECT report FROM one, generate_series(1, %s) OFFSET 0) AS it, gai_cells(report)'),
	('gai_sum', 'SELECT gai_sum(report) FROM one, generate_series(1, %s)');

CREATE TEMP TABLE run (no integer, first integer, last integer, seconds double precision);
CREATE FUNCTION pg_temp.measure(calls integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	it record;
	first integer;
	begun timestamptz;
BEGIN
	FOR it IN SELECT * FROM statement ORDER BY no LOOP
		EXECUTE format(it.query, 1000 / 5);
		first := pg_temp.resident();
		begun := clock_timestamp();
		-- in ten statements, and so in ten call sites
		FOR i IN 1 .. 10 LOOP
			EXECUTE format(it.query, calls / 50);
		END LOOP;
		INSERT INTO run VALUES (it.no, first, pg_temp.resident(), extract(epoch FROM clock_timestamp() - begun));
	END LOOP;
END $$;
SELECT pg_temp.measure(:calls) \g /dev/null

SELECT what, first AS "kB after 1,000 calls", last AS "kB after all", round(:calls / seconds) AS "reports/s"
FROM run JOIN statement USING (no) ORDER BY no;
